# Taking back a complaint of one's own.

command-cabut = withdraw
    .words = withdraw | withdraw my complaint | withdraw my report | withdraw complaint | withdraw report | take back my complaint | take back my report | cancel my complaint | cancel my report
    .rest = withdraw
choice-withdraw = Withdraw
    .words = withdraw my complaint | take it back
choice-withdraw-yes = Yes, withdraw it
    .words = yes | yeah | yep | withdraw | sure
choice-withdraw-no = No, leave it
    .words = no | nope | cancel | never mind | leave it
choice-the-draft = The one being made
    .words = draft | the unfinished one
ask-which-withdraw = Which complaint do you want to withdraw? { $more }
ask-withdraw =
    Withdraw { $reference }? { $meaning }
    { $reason }
withdraw-means = The case is then closed and nobody works on it any more; we tell whoever has it. Until { $until } you can open it again.
withdraw-means-officer = About a report like this an officer of the Ombudsman decides; until then it is still being handled.
withdraw-reason-how = You may write your reason here first, or not; the agency does not read it.
withdraw-reason = Reason: "{ $text }"
withdrawn = We have closed { $reference } at your request. If you change your mind you can open it again until { $until }: type reopen.
withdrawal-asked = We have your request to withdraw { $reference }. An officer of the Ombudsman decides, and we will tell you. Until then it is still being handled.
nothing-to-withdraw = There is no complaint that can be withdrawn from this chat.
