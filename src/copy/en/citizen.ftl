# What the bot says to a citizen. Polite, short, plain, true. One question a message, at most 350 letters.

## Welcome

welcome =
    Welcome to the complaint service of { $office }. It is free.
    Just tell us the trouble: what happened, where, and which office.
welcome-leaflet = Welcome to the complaint service of { $office }. It is free. This leaflet is from { $agency }; if your complaint is about another office, just name it.
welcome-leaflet-event = Welcome to the complaint service of { $office }. It is free.
welcome-aside =
    Welcome back to the complaint service of { $office }. It is free.
    The complaint you did not send is still kept; type continue to go on with it. Or just tell us a new one.
welcome-short = Please write what the trouble is, or choose below.
welcome-back = Welcome back. Your complaint is still here, let us go on.
greeting-again = Hello. Your complaint is still here.
going-on = All right, let us go on.
with-salam =
    Waalaikumsalam.
    { $body }
with-notice =
    { $body }

    Your data is used for this complaint alone and is not opened to the agency unless you allow it.
with-notice-and-english =
    { $body }

    Your data is used for this complaint alone and is not opened to the agency unless you allow it.
language-now = All right, we go on in English. You may also write in Indonesian.
notice-full =
    About your data: { $office } uses your story and identity only to handle this complaint, as the law on the Ombudsman (UU 37/2008) and UU 27/2022 provide. They are stored encrypted while the case is handled and archived. Officers open an identity only for a reason that is recorded. The agency does not see it unless you allow it. Messages also pass the servers of the chat app you use, which may be abroad.
    To see, correct or delete your data: type my data.
help =
    Tell us the trouble; we ask only what is needed.
    Words you can use: report, status, ask for news, withdraw, reopen, continue, back, skip, cancel, code, officer, my data, bahasa indonesia.
    If a life is in danger, call 112.
    { $office }
thanks = You are welcome.
calm = We understand that this is upsetting. We are sorry for what you went through; we will help to write it down.
lost = This is the complaint service for public services. Tell us the trouble, for example: my KTP is still not ready at Disdukcapil Siak after three months.
choose-one = Please choose one of the answers above, or type cancel.
unclear = Sorry, we did not get the answer.
old-button = That button belongs to an earlier question.
corrected = Changed.
nothing-changed = All right, nothing was changed.
nothing-to-cancel = No complaint is being made.
cannot-skip = This one cannot be skipped.
cannot-go-back = This is the first question.
failed-event = Sorry, we could not handle that message yet. It is kept, and an officer will look at it. You may go on.
late-apology = Sorry, this answer is late because of a fault on our side.

## Story

ask-story = Please tell what happened in your own words: what, when, where, and which office.
ask-story-with-file = Thank you, we have it. Now tell us shortly: what is the trouble, where, and which office?
ask-more-story = Could you tell a little more: what happened, and which office?
ask-story-again = Please write the story anew; the new one replaces the old one.
added-to-draft = We added it to the story.
photo-taken = { $count ->
    [1] We have the photo.
   *[other] We have the photo, { $count } so far.
 }
location-taken = The location is kept.
unsupported-sticker = Thank you. We cannot read stickers; please use text, photos or a voice message.
unsupported-contact = Thank you. We do not keep that contact. Please write what it is about.
unsupported-poll = Sorry, we cannot read that kind of message. Please write it.
unsupported-call = Sorry, calls to this number cannot be answered. Please write, or send a voice message; we read it all.
unsupported-unknown = Sorry, we cannot read that kind of message. Please write it.

## What we understood

line-topic = Problem: { $topic }
line-agency = Agency: { $agency }
line-place = Place: { $place }
line-date = Time: { $date }
line-reported = Told the agency already: yes
line-not-reported = Told the agency already: no
line-not-reported-forward = Told the agency already: no, we take it there
line-agency-unknown = Agency: an officer will find it
line-story = Story: { $story }
line-identity = Identity: { $identity }
line-confidential = Confidentiality: the agency does not see who you are
line-not-confidential = Confidentiality: the agency may ask; you are still asked first
line-files = Attachments: { $count }, for the Ombudsman only
line-protected = Handled by: officers of the Ombudsman directly
identity-none = not given (may follow later)
identity-later = not given, to be completed later
identity-given = { $name }
identity-incomplete = { $name } (not complete, may follow later)
date-day = { $day }
date-about = about { $day }
date-loose = about { $day }
the-agency = the agency
this-matter = this service
understood-and =
    What we understood:
    { $lines }

    { $question }
confirm-understood =
    What we understood:
    { $lines }

    Is that right?

## Questions

ask-kind = Do you want to ask an officer something, rather than complain?
ask-topic = What is the complaint about? Choose, or write it in your own words.
topic-unclear = Sorry, we did not recognise the problem.
ask-agency = Which office or agency is it about? Choose, or write its name.
agency-unclear = Sorry, we did not recognise the agency.
ask-place = Where did it happen? Write the village or district, or choose the regency or city.
ask-place-with-pin = In which district and regency or city is that location? Write it, or choose the regency or city.
ask-which-place = Which place do you mean?
ask-district = In which district or village of { $regency }?
place-unclear = Sorry, we did not recognise the place.
place-outside = That place seems to be outside Riau.
ask-date = When did it last happen? Write the date, or for example "3 weeks ago".
date-unclear = Sorry, we did not get the time.
ask-reported = Have you already told { $agency } about this?
reported-unclear = Sorry, we did not get the answer.
ask-forward = { $agency } has not been told yet. We can take it to their focal point now, with an answer due by { $day }. Shall we?
ask-forward-gap = { $agency } has not been told yet. It has no focal point with us, so our officers will find a way. Shall we take it there now?
ready-text =
    All right. This is a text you can give to { $agency }:

    "I have a complaint about { $topic }. { $story } Please answer it and give me a receipt."

    We keep this draft. Type continue at any time to go on. We will ask you about it on { $day }.
kept-until-told = We keep the draft. Once you have told them, type continue to go on here.
ask-identity =
    To examine the report we need your identity. It is kept during the examination; the agency does NOT see it unless you allow it. By answering you agree.
    Write in one message: full name, place and date of birth, marital status, occupation and address.
ask-identity-danger =
    What is your name, and a mobile number our officers can reach you on now? The agency does not see it unless you allow it. By answering you agree.
ask-identity-aduan =
    What is your name? You may add your address. It is kept while the complaint runs; the agency does NOT see it unless you allow it. By answering you agree. You may skip this.
identity-unclear = Sorry, we did not get the name. For example: Rahmawati, Siak 4 May 1995, married, housewife, Kampung Rempak. You may also type skip.
ask-confidential = Shall your identity be kept from the agency?
ask-edit = Which part do you want to change?
agency-view =
    What the agency reads:
    { $lines }
    Attachments: { $files }

    { $text }
ask-strike = Write the words or sentence of your story that the agency must not read, exactly as written.
strike-unclear = Those words are not in the story.

## Summary

summary-aduan =
    Your complaint
    { $lines }

    Send it now?
summary-laporan =
    Your report
    { $lines }

    Send it now?
summary-konsultasi = { $lines }
summary-question =
    Your question to an officer
    { $lines }

    Send it now?
summary-unclear = Type send to send it, or change to correct something.
draft-kept = We keep the draft. Type continue at any time to go on.
draft-dropped = The draft was deleted.
draft-waits = The complaint you were making is still kept. Type continue to go on.
ask-draft-or-new = There is a complaint that was not sent yet. Go on with that one?
ask-draft-or-new-text = There is a complaint that was not sent yet. Is this more about it, or a new complaint?
draft-nudge =
    Your complaint here was not sent yet.
    { $missing }
    Type continue to go on with it, or cancel to stop it.
draft-promised =
    We still keep your complaint. Have you told the agency about it now?
    Type continue to go on here, or cancel to stop it.
nudge-missing =
    Still missing:
    { $lines }
nudge-complete = All is there, it only has to be sent.
missing-story = - what happened
missing-kind = - whether it is a question or a complaint
missing-topic = - the problem
missing-place = - where it happened
missing-district = - the district or village
missing-agency = - the agency
missing-date = - when it happened
missing-files = - whether the agency may see the photos
missing-reported = - whether the agency was told
missing-forward = - whether we shall take it to the agency
missing-identity = - who you are (may be skipped)
ask-cancel = This complaint was not sent yet. Keep it for later, or throw it away?

## Notes

emergency-numbers =
    If a life is in danger, call NOW:
    112 emergency, 119 ambulance, 110 police, 113 fire brigade.
    Our officers have been told as well.
self-harm-numbers =
    We take this message seriously. You do not have to carry this alone.
    If you or somebody near you may want to end their life, please do this NOW:
    - ask somebody you trust to come and stay with you,
    - call 119 and press 8: somebody will listen, free of charge,
    - call 112 or go to the nearest emergency room if there is an injury.
    Our officers have been told as well.
protected-note = We handle complaints like this ourselves. Nothing goes to the agency before an officer of the Ombudsman decides it.
private-note = We cannot settle matters between private people or with a private company. If a public office refused to help, please name it; an officer will judge.
old-date = This happened more than two years ago. The rules limit reports to two years, but an officer will judge; please go on.
outside-riau = { $place } is outside Riau. You can also reach the national Ombudsman at 137 or pengaduan@ombudsman.go.id. If it happened in Riau, please go on.

## Receipt

receipt =
    { $kind } { $reference } received, { $date }.
    Secret code: { $secret }
    Keep the number and the code. With both you can see how it stands from any app.
    { $next }
kind-aduan = Complaint
kind-laporan = Report
kind-konsultasi = Question
topic-name = { $topic }
topic-question = Ask an officer
topic-unknown = Matter not clear yet
next-aduan = Next: it is taken to the focal point of { $agency }. The answer is due by { $day }.
next-laporan = Next: an officer checks the file by { $day }. Agency: { $agency }.
next-konsultasi = Next: an officer answers here by { $day }.
next-konsultasi-closed = The office is closed; an officer reads it from { $opens } at 08.00 WIB and answers here by { $day }. If a life is in danger, call 112.
next-no-agency = Next: an officer finds the right agency by { $day }.
next-protected = Next: an officer of the Ombudsman examines it by { $day }.
next-emergency = The officers on duty have been told. If there is danger, call 112 now.

## Officers

ask-human = Write what you need in one message. An officer will answer here. If a life is in danger, call 112.
ask-human-closed = The office is closed. Write what you need in one message; officers read it from { $day } at 08.00 WIB. If a life is in danger, call 112.
