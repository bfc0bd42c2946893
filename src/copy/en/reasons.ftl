# What a question is for, when somebody asks back. The question follows.

why-topic = From the matter we know which office is responsible for it.
why-place = The place decides which office has to answer.
why-date = The time helps to find the file or the staff who were on duty. A rough time is enough.
why-reported = That is: has that office been told, in speech or in writing, that something is wrong? If not, it is given the chance to answer first.
why-forward = The focal point is the person at that office who receives complaints from us and answers them. Your identity is not shown without your consent.
why-confirm = This is what we understood; nothing has been sent yet. Your identity is not shown to the agency without your consent.
why-identity = Our officers use it to check the complaint and to reach you. The agency does not see it without your consent. You may skip it.
why-summary = Once it is sent you get a number and a code to follow it, and read what happens next.
