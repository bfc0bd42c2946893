# Only in Telegram: the menu of commands, and the introduction before somebody presses Start.

telegram-menu-lapor = Complain about a public service
telegram-menu-status = See how a complaint stands
telegram-menu-lanjut = Go on with an unfinished complaint
telegram-menu-batal = Cancel what is being filled in
telegram-menu-kode = Get a new secret code
telegram-menu-petugas = Talk to an officer
telegram-menu-data-saya = The data we keep of you
telegram-menu-bantuan = How this service works
# At most 512 letters.
telegram-description =
    Narahubung takes your complaint about public services in Riau: identity cards, certificates, schools, hospitals, social aid, roads, water, electricity, land and more.

    Tell it in your own words. We help you put it in order and take it to the right agency. The agency does not learn who you are unless you allow it.

    If a life is in danger, call 112 first.
# At most 120 letters.
telegram-short = Complain about public services in Riau, and get the answer here.
