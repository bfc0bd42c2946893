# One case, several agencies: each answers its own part, the reporter reads all answers under one number.

notice-agency-added = We have passed { $reference } on to { $agency } as well. It reads the complaint alone, without identity and attachments. We will write whenever there is an answer.
notice-agency-dropped = We no longer wait for { $agency } about { $reference }. We still wait for the other agencies.
notice-agency-dropped-last = We no longer wait for { $agency } about { $reference }; the other agencies have all answered. Would you say the problem is solved?
notice-resolved-in-part =
    The answer of { $agency } for { $reference }:
    "{ $text }"
    Agencies we still wait for: { $waiting }. After that we ask whether the problem is solved.
notice-answered-in-part =
    The answer of the Ombudsman's office for { $reference }:
    "{ $text }"
    Agencies we still wait for: { $waiting }. After that we ask whether the problem is solved.
status-in-part = answered in part; agencies still to answer: { $waiting }
status-with-parts =
    { $body }
    Who answers:
    { $lines }
status-part =
    { $agency }: { $status ->
        [received] being passed on
        [office] with an officer of the Ombudsman
        [routed] its focal point has not taken it up yet
        [accepted] being worked on
        [awaiting] waiting for your answer
        [resolved] has answered
        [dropped] not waited for any more
       *[closed] done
    }{ $due }
status-part-due = , by { $day }
status-dropped = not waited for any more
step-agency-added = { $day }: passed on to another agency as well.
step-dropped = { $day }: one of the agencies is not waited for any more.
ask-not-yet-whose = Several agencies have answered { $reference }. Whose answer did not settle it?
choice-agency = { $agency }
choice-all-agencies = All of them
    .words = all | both | every agency
choice-reply-to = Answer { $agency }
choice-see-request-of = Request of { $agency }
