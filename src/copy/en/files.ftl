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
