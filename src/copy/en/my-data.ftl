# "my data": to see, correct, take away and delete one's own data.

summary-my-data =
    The data we keep of you:
    { $lines }

    What would you like to do?
data-no-identity = Identity: not given
data-chat = Known by: { $channel ->
    [telegram] Telegram
    [web] the web chat
    [whatsapp] WhatsApp
   *[other] this chat
 }
data-cases = { $count ->
    [0] Complaints: none
   *[other] Complaints: { $references }
 }
data-cases-more = { $references }, and { $more } more
data-files = Photos and files: { $count }

ask-data-field = Which part would you like to correct?
ask-data-value = Write the correct { $field }. We show it to you before it is kept.
data-value-unclear = Sorry, we cannot read that as { $field }. Please write it again, or type cancel.
confirm-data-value =
    This will be kept:
    { $line }

    Before: { $before }
    By keeping it you agree that this data is used to handle the complaint. Keep it?
data-corrected =
    Kept:
    { $line }

data-copy-note = A copy of your data is in the next messages. On a shared phone, delete them once you have stored them somewhere safe.
data-copy-head =
    Copy of your data 1/{ $total }, { $day }
    Kept by { $office }

    { $lines }
data-copy-case =
    Copy of your data { $number }/{ $total }
    { $kind } { $reference }, { $day }
    Matter: { $topic }
    Agency: { $agency }
    Place: { $place }
    Status: { $status }
    Photos and files: { $files }

    Story:
    { $story }

    What happened:
    { $events }
data-copy-event = { $step } { $said }
data-copy-draft =
    A complaint not sent yet:
    { $story }

erase-explained =
    What is deleted: identity, story, conversation, photos and files, and what we noted of this chat.
    What stays, without a name: number, matter, agency, region, dates and outcome, for statistics. Also the record of which officer opened what and when, without the data itself.
    Messages that have reached anybody's phone cannot be taken back.
ask-erase = This cannot be undone. If you are sure, type DELETE. If not, type cancel.
erase-unclear = Nothing has been deleted. Type DELETE to delete, or cancel.
erase-kept = All right, nothing was deleted.
ask-erase-open = A complaint is still open: { $references }. Its data is used to handle it, and we may have to keep it meanwhile (UU 27/2022). Withdraw the complaint first by typing cabut, or let an officer decide.
erase-asked = Your wish to delete your data has gone to an officer. You will hear of it here.
erase-duty = You are on record as a focal point or an officer. That data is looked after by { $office }, telephone { $telephone }.
erased-farewell = Your data has been deleted. Thank you for using this service. If you write again, you are a new person to us.

choice-data-correct = Correct
    .words = correct | change | fix
choice-data-copy = Take a copy
    .words = copy | take | download
choice-data-erase = Delete my data
    .words = delete | delete data | delete all
choice-data-notice = The rules
    .words = rules | privacy
choice-data-field = { $field }
choice-data-keep = Yes, keep it
    .words = yes | keep | right
choice-data-officer = Let an officer decide
    .words = officer | ask an officer
