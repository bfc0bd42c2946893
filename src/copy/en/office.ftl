# The office's pages in English. What officers read in their chats stays Indonesian.

## Coming and going

office-enter = Sign in to the office's pages
office-enter-explained = A link opens once and only for its owner. Every sign-in is recorded. For a new link write "kantor" in your chat with Narahubung.
office-enter-token = Code from the link (the part behind the #)
office-enter-button = Sign in
office-enter-used = This link was used before. Write "kantor" in your chat for a new one.
office-enter-expired = This link is no longer valid. Write "kantor" in your chat for a new one.
office-enter-unknown = This link is not known. Write "kantor" in your chat for a new one.
office-enter-gone = You are no longer registered as an officer.
office-enter-over = You were signed out because the pages were not used for a while. Write "kantor" in your chat for a new link.
office-leave = Sign out
office-other-language = Bahasa Indonesia
office-second = Second code
office-second-explained = Write the six digits from the code app on your phone.
office-second-set = Heads and admins sign in with a second code. Scan this picture with a code app on your phone (such as Google Authenticator or Aegis), then write the six digits it shows.
office-second-qr = QR code for the code app
office-second-key = Cannot scan? Type this key into the app:
office-second-code = Six digits
office-second-button = Continue
office-second-wrong = That code does not match or was used before. Wait for the next one and try again.
office-second-too-many = Wrong five times. Wait 15 minutes, then try again.

## All pages

office-nav = Parts of the office's pages
office-nav-inbox = Cases
office-changed = Things changed before this was done, so nothing was done. Look at how it is now and decide again.
office-nobody = You have no chat left that can be reached, so this cannot be done.
office-done = Done.
office-send = Send
office-back = Back
office-none = None
office-date = { $day }

## The list of cases

office-inbox = Cases
office-inbox-open = Open cases, the most urgent first
office-inbox-empty = No case fits.
office-search = Find a case number
office-search-button = Find
office-search-none = There is no case with that number. A case number looks like 7K3PT-Y.
office-filter = Filter
office-filter-lane = Lane
office-filter-status = Status
office-filter-agency = Agency
office-filter-only = Only
office-filter-lewat = Overdue
office-filter-saya = Mine
office-filter-all = All
office-filter-every-open = All that are open
office-page-next = Next
office-page-earlier = Earlier
office-lane = { $lane ->
        [laporan] Report
        [konsultasi] Consultation
       *[aduan] Complaint
    }
office-status = { $status ->
        [received] New
        [office] With the office
        [routed] Waits for a focal point
        [accepted] With the agency
        [awaiting] Waits for the reporter
        [resolved] Waits for the reporter's word
       *[closed] Closed
    }
office-clock = { $clock ->
        [acknowledge] Accepted by a focal point
        [answer] Answer of the agency
        [check] Check by the office
        [confirm] The reporter's word
        [handle] Handling by the office
        [decide] The office's decision on time
        [promise] The focal point's promise
       *[progress] News from the focal point
    }
office-until = by { $day }
office-standing = standing still
office-no-agency = Agency not clear yet
office-no-topic = Topic not clear yet
office-badge-emergency = Emergency
office-badge-protected = Protected
office-badge-late = Overdue
office-badge-mine = Yours
office-badge-link = Asks to link a chat
office-badge-withdrawal = Asks to withdraw

## One case

office-case-next = Deadlines
office-case-no-clock = No deadline is running.
office-case-agency-reads = What the agency reads
office-case-office-reads = The whole story for the office, without identity
office-case-spoken = Nothing was written yet; listen to the attachments.
office-case-history = History
office-case-acts = What can be done
office-case-facts = Facts
office-case-filed = Filed
office-case-event = Event
office-case-place = Place
office-case-agency = Agency
office-case-holder = Holder
office-case-holder-mine = You
office-case-people = Co-signers
office-case-attachments = Attachments
office-case-attachments-count = { $count }, shown to the agency: { $shown }
office-case-alike = Similar cases
office-case-rating = Rating
office-case-stars = { $stars } of 5
office-case-evidence = Photos of the answer resemble cases
office-case-unchecked = Not checked yet
office-case-checked = Checked
office-case-identity-missing = Identity is incomplete
office-case-emergency-open = Emergency: no officer has taken it yet.
office-case-emergency-taken = Emergency: { $name } has it.
office-case-protected = Protected: only officers decide where this case goes.
office-case-time-asked = The focal point asks for time until { $day }.
office-case-withdrawal = The reporter asks to withdraw.
office-case-link-wish = Another chat asks to be linked with the reporter.
office-case-news-asked = The reporter asked for news on { $day }.
office-case-reason = Reason (recorded)
office-case-words = Your words
office-case-choice = Choose one
office-case-erased = The reporter's data was erased; only figures are left.
office-case-closed-on = Closed
office-identity-short = Identity
office-identity = Identity of the reporter of { $reference }
office-identity-note = This opening is recorded with your reason. The page is not kept; close it when you have read it.
office-identity-none = No identity is on record.
office-files = Attachments of { $reference }
office-files-one = Attachment { $number }
office-files-save = Save attachment { $number }
office-act = { $act ->
        [acknowledge] I take it
        [grant-time] Give time
        [refuse-time] Give no time
        [link] Link the chat
        [link-refuse] Do not link the chat
        [withdraw] Agree to the withdrawal
        [carry-on] Carry on
        [inform] Give the reporter news
        [take] Take over
        [assign] Send to an agency
        [answer] Answer the reporter
        [check] Checked
        [hand-back] Hand back to the agency
        [reject] End the case
        [attachments] Open the attachments
        [release] Show attachments to the agency
        [withhold] Take attachments back from the agency
       *[identity] Open the reporter's identity
    }
office-actor = { $actor ->
        [citizen] Reporter
        [focal] Focal point
        [officer] Officer
       *[system] System
    }
office-move = { $move ->
        [filed] Filed
        [routed] Sent to focal points
        [to-office] To the office
        [accepted] Accepted by a focal point
        [asked] Question to the reporter
        [data-requested] Request for the reporter's data
        [replied] The reporter's reply
        [consented] The reporter allowed data
        [consent-refused] The reporter refused data
        [redirected] Redirected
        [progressed] News from the agency
        [resolved] The agency's answer
        [confirmed] The reporter says it is settled
        [lapsed] Ended without the reporter's word
        [withdrawal-asked] Asked to withdraw
        [withdrawal-declined] Withdrawal not agreed to
        [withdrawn] Withdrawn
        [reopened] Opened again
        [rated] Rated
        [rating-explained] Reason of the rating
        [news-asked] The reporter asked for news
        [informed] News from the office
        [added] Added by the reporter
        [checked] Checked
        [rejected] Ended by the office
        [taken-over] Taken over by the office
        [handed-back] Handed back to the agency
        [handed-over] Handed to a colleague
        [vacated] Left by its focal point
        [answered] The office's answer
        [interim-told] The reporter was told of the delay
        [overdue] Overdue
        [escalated] Raised to the superior
        [silent] No response
        [ready] Focal point is ready
        [on-track] On track
        [hindered] Hindered
        [promised] A day was promised
        [extension-asked] Time asked for
        [extension-granted] Time given
        [extension-refused] No time given
        [identity-completed] Identity completed
        [files-shown] Attachments shown to the agency
        [files-withheld] Attachments taken back from the agency
       *[co-signed] Joined with another case
    }

## Messages to many

office-nav-broadcasts = Broadcasts
office-broadcasts = Messages to focal points
office-broadcasts-empty = There are none yet.
office-broadcast = Message { $id }
office-broadcast-new = New message
office-broadcast-state = { $state ->
        [waiting] Waits for a second officer
        [planned] Planned
        [sending] Being sent
        [paused] Paused
        [sent] Done
       *[cancelled] Cancelled
    }
office-broadcast-progress = Progress
office-broadcast-fate = Sent { $sent } of { $count }. Waiting { $open }, failed { $failed }, skipped { $skipped }, unknown { $unknown }. Delivered { $delivered }, read { $read }.
office-broadcast-ack = Say they have read it
office-broadcast-left-out = Not sent to { $count }: { $why ->
        [excepted] excepted
        [stopped] asked for no announcements
        [blocked] blocked the bot
        [inactive] no longer active
        [leave] on leave
        [no-address] without an address
        [no-due-case] no case is due
       *[other] { $why }
    }.
office-broadcast-people = Recipients
office-broadcast-csv = Download as CSV
office-broadcast-column-name = Name
office-broadcast-column-agency = Agency
office-broadcast-column-channel = Channel
office-broadcast-column-state = State
office-broadcast-column-reason = Reason
office-broadcast-column-sent = Sent
office-broadcast-column-answer = Answer
office-broadcast-row = { $state ->
        [read] Read
        [delivered] Delivered
        [sent] Sent
        [failed] Failed
        [skipped] Skipped
        [unknown] Unknown
        [claimed] Being sent
       *[pending] Waiting
    }
office-broadcast-act = { $act ->
        [approve] Agree and send
        [refuse] Do not send
        [pause] Pause
        [resume] Resume
        [cancel] Cancel
       *[retry] Retry what failed
    }

## Audit

office-nav-audit = Audit
office-audit = Audit list
office-audit-older = Older
office-audit-unnamed = Officer without a name
office-audit-column-when = When
office-audit-column-who = Who
office-audit-column-act = Act
office-audit-column-case = Case
office-audit-column-detail = Detail
office-audit-actor = { $actor ->
        [nobody] Server, or not known
       *[other] Nobody of the office
    }
office-audit-act = { $act ->
        [filed] Case filed
        [identity-kept] Identity kept
        [consented] Data allowed
        [consent-refused] Data refused
        [link-made] Link made
        [identity-opened] Identity opened
        [attachments-opened] Attachments opened
        [files-released] Attachments shown to the agency
        [files-withheld] Attachments taken back
        [released-opened] Attachments seen by a focal point
        [evidence-opened] Photos of the answer seen by the reporter
        [link-refused] Link refused
        [code-changed] Secret code changed
        [chat-link-wished] Wish to link a chat
        [chat-link-refused] Chat not linked
        [chats-linked] Chats linked
        [invited] Invited
        [joined] Joined
        [approved] Appointment approved
        [refused] Appointment refused
        [admin-joined] Admin joined
        [duty-ended] Duty ended
        [agency-added] Agency added
        [leave-set] Leave set
        [leave-ended] Leave ended
        [directory-imported] Directory imported
        [directory-exported] Directory downloaded
        [coverage-opened] Coverage map opened
        [broadcast] Message to many written
        [broadcast-act] Act on a message to many
        [emergency-acknowledged] Emergency taken
        [roster-changed] Roster changed
        [notice-told] News passed on
        [spoken-for] Spoken for the reporter
        [leaflet-made] Leaflet made
        [failed-event-again] Failed message tried again
        [failed-event-resolved] Failed message put away
        [identity-corrected] Identity corrected
        [data-copied] Copy of data given
        [erased] Data erased
        [muted] Sender muted
        [unmuted] Sender unmuted
        [commitment-opened] Register of commitments opened
        [commitment-changed] Commitment changed
        [commitment-scanned] Scan of a commitment kept
        [commitment-consent-asked] Consent asked for
        [commitment-consented] Consent given
        [channel-resumed] Channel resumed
        [whatsapp-pairing-opened] WhatsApp page opened
        [console-entered] Signed in
        [console-refused] Sign-in refused
        [console-left] Signed out
        [second-code-set] Second code set up
        [second-code-refused] Second code refused
        [second-code-dropped] Second code forgotten
        [setting-changed] Setting changed
        [setting-taken-back] Setting taken back
        [learned-taken-back] Lesson taken back
        [learning-goes-on] Learning goes on
       *[other] { $act }
    }

## Settings

office-nav-settings = Settings
office-settings = Settings
office-setting-differs = Differs from the release
office-setting-none-differs = All is as the release has it.
office-setting-policies = Rules
office-setting-holidays = Days off
office-setting-value = Value
office-setting-save = Save
office-setting-back = Back to the release
office-setting-shipped = Release: { $value }.
office-setting-own = Changed by { $name }, { $day }.
office-setting-nobody = no page
office-setting-changed = Saved; it is in force within seconds. The change is recorded.
office-setting-wrong = That value cannot be used here, so nothing was changed.
office-setting-gone = There is no such rule, or it is as the release has it.
office-setting-same = It is so already.
office-setting-forbidden = You may not change settings.
office-holiday-day = Day
office-holiday-name = Name of the day
office-holiday-is = The office is
office-holiday-closed = closed
office-holiday-works = at work
office-yes = Yes
office-no = No
office-unit = { $unit ->
        [cases] cases
        [days] days
        [hours] hours
        [messages] messages
        [minutes] minutes
        [people] people
        [per-10-minutes] in ten minutes
        [per-day] a day
        [per-hour] an hour
        [per-minute] a minute
        [working-days] working days
       *[other] { "" }
    }

## How the house runs

office-nav-running = System
office-running = How the house runs
office-channels = Channels
office-channel = { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Web chat
       *[other] { $channel }
    }
office-channel-state = { $state ->
        [ok] connected
        [degraded] connected, not smoothly
        [held] { $why ->
            [refusals] held since many messages were refused
           *[other] held since WhatsApp cut it off
        }
       *[down] not connected
    }
office-channel-waiting = { $class ->
        [emergency] Emergencies
        [reply] Answers
        [broadcast] Messages to many
       *[notice] Notices
    } { $why ->
        [night] wait for office hours
        [cap] wait for the limit of messages
        [spread] are spread over some minutes
        [first-contact] wait for their person to write first
        [window] wait for their person to write again
        [channel] are held up with the channel
       *[turn] wait for their turn
    }: { $count }, for { $minutes } minutes at most
office-channel-resume = Send again
office-channel-pair = Pair the WhatsApp telephone
office-failed = Failed and to be looked at
office-failed-again = Try again
office-failed-done = Settled
office-queues = Job queues
office-queues-out = The queues cannot be reached at the moment.
office-queue-name = Queue
office-queue-waiting = Waiting
office-queue-active = Running
office-queue-failed = Failed
office-queue-paused = Paused

## The network

office-nav-network = Network
office-network = The network
office-network-csv = Download the directory as CSV
office-network-register = Open the register of commitments
office-network-people = Focal points
office-network-missed = Without a focal point, with cases
office-network-uncovered = With focal points, but not for every area
office-network-silent = Never answered
office-network-lapsing = Appointments that end within 60 days
office-network-map = By regency and city (!: nobody there, and people complain)
office-network-wide = Province and nation
office-network-commitments = Memoranda and commitments
office-network-name = Name
office-network-agency = Agency
office-network-reached = Reached by
office-network-open = Open cases
office-network-late = Overdue
office-network-cases = Cases, 90 days
office-network-waiting = Waiting
office-network-areas = Areas
office-network-offered = Cases
office-network-until = Until
office-network-party = Party
office-network-kind = Kind
office-network-stage = Stage
office-network-reach = { $reach ->
        [blocked] has blocked the bot
       *[no-address] never wrote
    }
