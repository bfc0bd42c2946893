# Outside office hours: when officers read, and what to do in danger. Once a day in a conversation.
office-closed-now = The office is closed now. Officers will read this from { $day } at 08.00 WIB. If a life is in danger, call 112.
