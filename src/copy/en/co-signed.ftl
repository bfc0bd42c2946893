notice-co-signed = We have joined { $reference } with another complaint about the same thing: { $people } people complained, and the agency works on it once for all. Other reporters do not learn your name. We keep sending you the news here. If it is another matter after all, { $reference } can be opened again.
notice-of-co-signed =
    { $status ->
        [received] { $reference }: this joint complaint is being passed on.
        [office] { $reference }: this joint complaint is with an Ombudsman officer now.
        [routed] { $reference }: this joint complaint was brought to the agency.
        [accepted] { $reference }: the agency is working on this joint complaint.
        [awaiting] { $reference }: the agency waits for more about this joint complaint.
        [resolved] { $reference }: the agency answered this joint complaint. If it is not settled for you, open it again.
        [goes-on] { $reference } is worked on by itself again, because the other reporter withdrew.
       *[closed] { $reference }: this joint complaint was closed. If it is not settled for you, open it again.
    }
status-co-signed = joined with another complaint about the same thing
step-co-signed = { $day }: joined with another complaint about the same thing.
