# The web page for citizens: the chat, what it says while it runs, and its error pages.

web-name = Narahubung
web-title = { $office } · Narahubung
web-description = Complain about a public service by chat. We help to take it to the right agency and tell you the answer.
web-skip = Go to the conversation
web-nav = Pages
web-nav-chat = Chat
web-nav-simulator = Simulator
web-demo-note = Demonstration: all people and complaints here are examples, nothing is sent to a real agency.

## Emergency

web-not-emergency = This is not an emergency line. In danger, call:
web-emergency-list = Emergency numbers
web-emergency-112 = Emergency
web-emergency-110 = Police
web-emergency-119 = Ambulance
web-emergency-113 = Fire

## Chat

web-chat-heading = Conversation with Narahubung
web-log = The conversation
web-welcome =
    Welcome. Just tell us your trouble with a public service: what happened, where, and which agency.
    Everyday words are fine, and so is a little at a time.
web-welcome-privacy = The agency does not learn who you are unless you allow it.
web-start = Begin here
web-start-report = Report
web-start-status = Check status
web-start-help = Help
web-input = Write a message
web-input-hint = Write a message…
web-send = Send
web-photo = Send a photo
web-location = Send a location
web-choices = Answers to choose from
web-leave = Leave and clear this screen
web-leave-short = Leave
web-leave-question = Leave and clear this screen?
web-leave-explained =
    All messages on this screen are removed and this conversation is closed. We go on with complaints you have sent;
    see how they stand at any time with the number and secret code. Have you written them down?
web-leave-yes = Yes, leave and clear
web-leave-no = Back
web-noscript = This page needs JavaScript. If you cannot turn it on, call our office: { $telephone }.
web-noscript-plain = This page needs JavaScript. If you cannot turn it on, please come to our office.

## What the page says while it runs

web-say-you = You
web-say-bot = Narahubung
web-say-sending = sending…
web-say-sent = sent
web-say-waiting = Not sent yet. We try again once there is a connection.
web-say-refused = It could not be sent.
web-say-again = Try again
web-say-offline = The connection is lost. Your messages are safe; we are connecting again…
web-say-online = Connected again.
web-say-new = New messages
web-say-photo = Photo
web-say-location = Location sent
web-say-typing = Narahubung is writing
web-say-chosen = chosen
web-say-left = This screen is cleared. You can begin a new conversation at any time.
web-say-closed = The earlier conversation was closed. Write to begin a new one.
web-say-too-long = The message is too long. Please send it in several parts.
web-say-too-big = The photo is too big. At most 10 MB.
web-say-not-a-photo = This file is not a photo. You can send JPG, PNG or WebP.
web-say-slow-down = Too many messages in a short time. We try again in a moment.
web-say-no-location = The location could not be read. Just write the name of the village or street.
web-say-asking-location = Reading the location…

## Beside the conversation

web-how = How it works
web-how-1-title = Tell us
web-how-1 = Write the trouble in your own words. We ask only what is missing.
web-how-2-title = Check, then send
web-how-2 = You see a summary first, and what the agency will read. Nothing is sent unless you say so.
web-how-3-title = Follow it
web-how-3 = You get a number and a secret code, and know who has it and until when.
web-promise = Free and protected
web-promise-1 = It costs nothing.
web-promise-2 = Your name and numbers are hidden from the agency unless you allow it.
web-promise-3 = The conversation is stored encrypted on our server.
web-shared-phone = On a shared phone or computer? Press “Leave and clear this screen” when you are done.
web-office-address = { $address }
web-office-telephone = Telephone { $telephone }

## Error pages

web-error-404 = There is no such page.
web-error-403 = This page cannot be opened from here.
web-error-413 = That was too much to send at once.
web-error-429 = Too many requests. Please try again in a moment.
web-error-400 = This request could not be read.
web-error-500 = Something is broken on our side. Please try again in a moment; what was sent is not lost.
web-error-503 = The service is disturbed. Please try again in a moment; what was sent is not lost.
web-error-back = Back to the chat
