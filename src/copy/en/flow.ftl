flow-busy = That is a great many messages in one minute. We receive and read them all; our answers wait a little. After a minute, type "lanjut".
flow-loop = The same message came again and again, so automatic answers stop. If you are a person, write another sentence or type "petugas".
