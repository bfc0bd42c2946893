# The last step of a case, for its reporter. Read in the answer to "status".

step-filed = { $day }: received by our system.
step-routed = { $day }: passed on to the agency's focal point.
step-to-office = { $day }: with an officer of the Ombudsman.
step-accepted = { $day }: taken up by the agency's focal point and being worked on.
step-asked = { $day }: the agency asked you something. { $said }
step-data-requested = { $day }: the agency asked for data of yours.
step-replied = { $day }: we passed on your answer.
step-consented = { $day }: we passed on the data you allowed.
step-consent-refused = { $day }: the data was not allowed; the case is still being worked on.
step-redirected = { $day }: moved to a more suitable agency. { $said }
step-progressed = { $day }: there is progress. { $said }
step-resolved = { $day }: the agency gave an answer. { $said }
step-confirmed = { $day }: you said it is solved.
step-lapsed = { $day }: closed, since no word came.
step-reopened = { $day }: opened again by you; it is being worked on again.
step-rated = { $day }: you gave a rating.
step-added = { $day }: what you added was put to the case.
step-checked = { $day }: an officer checked the file.
step-rejected = { $day }: we cannot take it further.
step-taken-over = { $day }: taken over by an officer of the Ombudsman.
step-handed-back = { $day }: handed back to the agency.
step-answered = { $day }: the Ombudsman's office gave an answer. { $said }
step-interim-told = { $day }: the deadline has passed; an officer is asking those who have the case.
step-overdue = { $day }: the deadline has passed; an officer is asking those who have the case.
step-identity-completed = { $day }: the identity was completed.
step-said = "{ $text }"
