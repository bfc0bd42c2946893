# Somebody who is not heard for a time.

muted = Because of earlier messages, yours are not answered here until { $until }. A complaint you have sent is still handled. If a life is in danger, call 112 or write here what is happening. Anything else: { $address }, telephone { $telephone }.
