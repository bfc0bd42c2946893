# After an answer: a complaint that is not settled can become a report, and some weeks later it is asked about once more.

ask-not-yet-or-report = We are sorry. What is not solved yet about { $reference }? Write it shortly and we give it back to the agency. If you do not want to wait for the agency any more, make it a report to the Ombudsman.
reopened-or-report = We have opened { $reference } again and told { $agency }. An officer of the Ombudsman knows too. If the Ombudsman should rather examine it, make it a report; you need not tell it again.
choice-make-report = Make it a report
    .words = report | make a report | report to the ombudsman
made-report = { $reference } is now a report to the Ombudsman. An officer checks it by { $day }; the agency still has to answer. Number and code stay the same.
report-already = { $reference } is a report to the Ombudsman already.
ask-missing-identity =
    To examine report { $reference }, this of your identity is still missing:
    { $fields }
    Write it in one message. The agency does not see it. Later will do as well.
notice-revisit = You said on { $confirmed } that { $reference } is solved. Is it still? If the trouble is back, you can open the case again until { $until }.
choice-still-settled = Still solved
    .words = still | yes | fine | solved
choice-came-back = It is back
    .words = back | no | not solved | again
still-settled = Thank you, good to hear. We have noted that { $reference } is still solved.
pending-revisit = Is it still solved?
step-made-report = { $day }: became a report to the Ombudsman.
step-revisited = { $day }: we asked whether it is still solved.
step-still-settled = { $day }: you said it is still solved.
