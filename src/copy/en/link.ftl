# Linking another chat with the same reports. Nothing names what a report is about: a lock screen is read by others too.

status-with-link =
    { $body }

    Link this chat? After that, news of the report comes here and no code is needed. Only for whoever made the report: we make sure first.
choice-link = Link this chat
    .words = link | connect | link chat
link-wished =
    We noted your wish for { $reference }. This chat is linked only after it is certain that it is you: in the chat the report was made in, or by an officer. Then the reports of both chats become one list. Until then number and code still work.
link-own = This chat is linked with { $reference } already.
link-duty = This chat is used for a duty, so it cannot be linked. Use another chat, or type officer.
link-not-now = There is such a wish already. Please wait for its answer, or try again tomorrow.

new-chat = { $channel ->
    [telegram] a new Telegram chat
    [whatsapp] a new WhatsApp chat
    [web] a new web chat
   *[other] a new chat
 }
link-question =
    Somebody wants to link { $chat } with your report, number { $reference }. Is that you?
    If yes, all your reports can be seen and handled from there. If in doubt, choose "Not me".
choice-link-yes = Yes, it is me
    .words = yes | yes me | it is me | it's me
choice-link-no = Not me
    .words = no | not me | it is not me
link-granted = That chat is linked now. We send news of your reports to the chat you used last.
link-officer-decides = Thank you. Before that chat is linked, an officer checks it.
link-refused =
    We do not link that chat. But somebody knows number and code of { $reference }. Type code to get a new one; the old code then no longer works.
choice-new-code = New code
    .words = code | new code | change code
link-done = This chat is linked. News of your reports comes here. To see how they stand or to get a new code, the secret code is no longer needed.
link-not-done = This chat was not linked. You can still see how the report stands with number and code. Need help? Type officer.
link-expired = The wish to link this chat was not answered and has ended. If the old chat cannot be opened any more, ask once more; then an officer checks.
link-by-officer = An officer linked { $chat } with your reports. If that is not you, type officer at once.
link-at-once = This chat now belongs to { $reference }. Further news comes here.
