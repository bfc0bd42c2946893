# Outside office hours: when an officer reads it, and what to do in danger. Once a day in a conversation.
office-closed-now = The office is closed. An officer will read this from { $day } at 08.00 WIB. If a life is in danger, call 112.
