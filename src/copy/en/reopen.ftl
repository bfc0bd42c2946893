# Opening a complaint again after its end.

command-buka-lagi = reopen
    .words = reopen | open again | reopen my complaint | reopen my report
    .rest = reopen | open again
choice-reopen = Open it again
    .words = reopen | open | open again
ask-which-reopen = Which complaint do you want to open again? { $more }
ask-reopen = All right, we open { $reference } again. What is still to be done? A short line will do, or skip.
reopen-still-open = { $reference } is still open, so there is nothing to open again.
reopen-too-late =
    { $reference } could be opened again until { $day }, and that day is over.
    If the trouble is still there or is back, make a new complaint; you may name this number. You can also ask an officer.
reopen-not-yours =
    The office has ended { $reference }, so it cannot be opened again in this chat.
    If you object or there is something new, visit or call our office: { $address }, { $telephone }. You can also ask an officer here, or make a new complaint.
nothing-to-reopen = There is no complaint that can be opened again from this chat.
