# News for the reporter. What focal points and officers wrote is quoted as it is, and always says from whom.

notice-accepted =
    The focal point of { $agency } has taken up { $reference } and is working on it.
    { $due }
notice-due = An answer is due by { $day }.
notice-asked =
    { $agency } asks about { $reference }:
    "{ $text }"
    You can answer here. Your identity stays hidden.
notice-consent =
    { $agency } asks for this data to settle { $reference }:
    { $fields }
    You may allow it or refuse. Before anything is sent you see exactly what it says.
notice-progressed =
    News from { $agency } about { $reference }:
    "{ $text }"
notice-redirected =
    { $agency } has moved { $reference } to { $to }. The reason given:
    "{ $text }"
    You do not need to complain again.
notice-returned =
    { $agency } has given { $reference } back to the Ombudsman's office. The reason given:
    "{ $text }"
    The Ombudsman's office will look for the right agency. You do not need to complain again.
notice-resolved =
    The answer of { $agency } for { $reference }:
    "{ $text }"
    Would you say the problem is solved?
notice-assigned = The Ombudsman's office has passed { $reference } on to { $agency }. We will write as soon as there is an answer.
notice-taken-over = The Ombudsman's office now handles { $reference } itself. You do not need to do anything.
notice-handed-back = We have handed { $reference } back to { $agency } to follow up. We will write as soon as there is an answer.
notice-the-agency = the agency concerned
notice-answered =
    The answer of the Ombudsman's office for { $reference }:
    "{ $text }"
    Does this answer it?
notice-checked = The file of { $reference } was checked and is complete. The examination goes on.
notice-question-reported = Your question { $reference } is now handled as a report. Number and code stay; nothing has to be written again.
notice-rejected =
    We cannot take { $reference } further. { $reason }
    If you object or there is something new, visit or call our office: { $address }, { $telephone }. You may still make a new complaint: type "report".
notice-reason-authority = The reason: this is not within the Ombudsman's authority. You can take it to the body that has it; type "officer" if you need to be shown the way.
notice-reason-incomplete = The reason: the data we asked for was not given. Once you have it, you can report again.
notice-reason-court = The reason: the matter is or was before a court. The remedies of the court remain open to you.
notice-reason-withdrawn = The reason: your own request. You can report again at any time.
notice-reason-words = The reason: { $text }
notice-files-shown = An officer of the Ombudsman lets the agency see { $count } of the attachments of { $reference }. If you do not want that, change it in your status or type officer.
notice-files-withheld = An officer of the Ombudsman closed the attachments of { $reference }: the agency can no longer open them.
notice-neutral = There is news for number { $reference }.

notice-informed =
    News from the Ombudsman's office about { $reference }:
    "{ $text }"
notice-withdrawn = { $reference } was closed at your request. If you change your mind, it can still be opened again.
notice-withdrawal-declined = We have read your request to withdraw { $reference }. We go on handling it, and you do not need to do anything. If there is something you want to tell us, type "officer".
notice-lapsed =
    { $reference } was answered, but we have not heard from you, so the case is closed without a word from you.
    If it is not solved, you can open it again until { $until }.

choice-notice-reply = Answer
    .words = answer | reply
choice-notice-consent = See what data they ask for
    .words = see | request | data request
choice-notice-done = Solved
    .words = yes | solved | done | fixed | finished
choice-notice-not-done = Not solved
    .words = no | not yet | not solved | not fixed
choice-notice-status = See status
    .words = status | check status
choice-notice-news = See
    .words = open | see the news
choice-notice-reopen = Open it again
    .words = reopen | open again | no | not yet | not solved

## What clocks say

notice-interim =
    { $late ->
        [check-office] The file of { $reference } has not been checked by its deadline, { $due }. We apologise.
        [answer-office] Our office has not answered { $reference } by its deadline, { $due }. We apologise.
       *[other] We have no answer for { $reference } by its deadline, { $due }. We apologise; we have reminded the agency.
    }
    You will hear from us again by { $next }. You need not report again.
notice-extended =
    { $agency } needs time for { $reference } until { $day }. The reason:
    "{ $text }"
    Our officer has agreed. The answer is expected by that day; you need not report again.
