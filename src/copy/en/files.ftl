# What is sent other than text: files, voice, video, albums, links, and messages that were changed.

album-taken = We have all the photos or files.
voice-taken = We have the voice message; an officer will listen to it. Please choose or write a short answer to what follows.
video-taken = We have the video.
document-taken = We have the file.
link-taken = The link is noted; we do not open it.
line-story-spoken = Story: a voice message, heard by an officer
agency-view-spoken = (The story is a voice message. An officer listens to it first.)

edited-story = The changed message has replaced the old words in the story.
edited-answer = An answer we have taken does not change with its message. To change it, answer this question or choose Change something in the summary.
edited-too-late = A complaint that was sent does not change with its message. To add something, write a new message.

file-refused-kind = One thing you sent is not kept: it is not a photo, PDF, document, sound or video that we know. Please send it as a photo or a PDF.
file-refused-large = One thing you sent is not kept because it is larger than 20 MB. Please send a smaller one, for example a photo of the part that matters.
file-refused-many = You sent many files today, so this one is not kept. Please send only what matters most tomorrow, or type officer if it is urgent. What you write is still taken.
file-refused-short = Sorry, our storage is full at the moment, so this was not kept. Please send it again tomorrow, or type officer if it is urgent. What you write is still taken.
file-refused-lost = One thing you sent could not be fetched, so it is not kept. Please send it once more.

## May the agency see it?

ask-files = The photos you sent are for the Ombudsman only so far. Hidden data in them (place, device) is removed, but faces, names or addresses that can be seen stay visible. Other files and voice messages are left out. May the agency see them?
ask-files-hidden = The photos of { $reference } are for the Ombudsman only. Hidden data in them is removed, but what the photos show stays visible. May the agency see them?
ask-files-shown = The agency may see the photos of { $reference } now. Is that still all right?
files-shown = All right. The agency can see the photos of { $reference } as soon as we have removed the hidden data.
files-hidden = All right. The agency can no longer open the photos of { $reference }. What they have already seen we cannot take back.
file-added-and-shown = What you sent was added to { $reference }. If it is a photo, the agency can see it as soon as we have removed the hidden data.
line-files-shown = Attachments: { $count }, the agency may see the photos
agency-view-files = photos, without hidden data
agency-view-no-files = none
step-files-shown = { $day }: the agency may see attachments.
step-files-withheld = { $day }: the agency can no longer see attachments.

choice-files-no = No, the Ombudsman only
    .words = no | only the ombudsman | do not
choice-files-yes = Yes, they may
    .words = yes | ok | allow
choice-case-files = Photos for the agency
    .words = photos | attachments
choice-edit-files = Attachments
    .words = photos | files
