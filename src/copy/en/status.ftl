# How a complaint stands, for its reporter.

status-case =
    { $kind } { $reference }: { $topic }
    State: { $status }
    With: { $holder }
    Last step: { $step }
    { $next }
    { $pending }
status-next = Next date: { $day }
status-no-date = No deadline is running.
status-line = { $reference } ({ $topic }): { $status }
status-list =
    Your complaints:
    { $lines }
    { $more }
other-cases = There are { $count } more; just type the number.
status-received = received, being passed on
status-office = with an officer of the Ombudsman
status-routed = waiting for the agency's focal point to take it up
status-accepted = the agency is working on it
status-awaiting = waiting for your answer
status-resolved = answered, waiting for what you say to it
status-closed = finished
status-rejected = not taken further
status-withdrawn = withdrawn by you
status-lapsed = closed without a word from you
status-lapses = Without a word from you by { $day } the case is closed.
status-reopen = You can open it again until { $day }.
holder-office = Ombudsman Riau
holder-agency = { $agency }
holder-citizen = you
holder-nobody = nobody, it is closed
pending-question = The agency asks: { $text }
pending-consent = The agency asks for data. Tap to see it.
pending-confirm = Is the problem solved?
pending-withdrawal = Your request to withdraw it waits for an officer.
pending-rate = You can give a rating.

ask-status-code = Write the number of the complaint and its secret code, for example 7K3PT-Y 4821-0937.
status-code-unclear = We need number and code in one message, for example 7K3PT-Y 4821-0937.
code-wrong = That number and code do not match. Please check them.
code-limited = Too many tries. Please try again in an hour, or type officer.
new-code =
    New secret code for { $reference }: { $secret }
    The old code no longer works.
ask-which-code = A code for which complaint? { $more }
no-own-cases = There is no complaint from this chat yet.
no-such-case = We do not find that complaint in this chat.
not-possible-now = That cannot be done for { $reference } now.

ask-new-or-old = Does this belong to a complaint you have made, or is it a new one? { $more }
ask-which-reply = For which complaint is this answer? { $more }
ask-reply = The question about { $reference }: { $text } Please write your answer. Your identity stays hidden.
ask-add = Write what you want to add to { $reference }, or send a photo.
reply-sent = Your answer for { $reference } went to { $agency }, without your identity.
added-to-case = Added to { $reference }.
file-added-to-case = What you sent was added to { $reference }. The agency cannot open it yet.
request-over = That request is no longer open.

ask-consent-value = { $agency } needs your { $field } to handle { $reference }. Write it here; before it is passed on we show you exactly what they would read.
ask-consent =
    { $agency } asks for this data for { $reference }. This is exactly what they would read:
    { $lines }

    Do you allow it?
consent-given =
    This data was passed on for { $reference }:
    { $lines }
consent-refused = All right, the data is not given. { $reference } goes on.
field-line = { $field }: { $value }
field-not-given = (not given)

ended-already = Thank you. { $reference } is closed already.
confirmed = Thank you. We have noted { $reference } as solved.
ask-rate = How was the service for { $reference }? 1 is very poor, 5 is very good.
ask-rate-reason = Thank you. What was missing in the service for { $reference }? A short line will do, or skip. Only officers of the Ombudsman read it.
rating-explained = Thank you, we have noted it for our officers.
rated = Thank you for your rating.
ask-not-yet = We are sorry. What is not yet right with { $reference }? A short line will do.
reopened-at-office = We have reopened { $reference }; an officer of the Ombudsman handles it.
reopened = We have reopened { $reference } and told { $agency }. An officer of the Ombudsman was told as well.
ask-complete-identity =
    The identity for { $reference } is not complete. Write in one message: full name, place and date of birth, marital status, occupation and address. The agency does not see it.
identity-kept = The identity for { $reference } is kept. The agency does not see it.
