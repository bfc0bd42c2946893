# What only WhatsApp has: the button that opens a list of choices, at most 20 characters.

whatsapp-list = Choose
whatsapp-poll = Choose one
