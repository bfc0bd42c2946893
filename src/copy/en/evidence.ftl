# Photos that agencies send with their answers, as citizens read of them.

notice-evidence = The answer for { $reference } comes with { $count ->
        [1] a photo
       *[other] { $count } photos
    } from the agency.
choice-notice-evidence = See photos
    .words = photo | photos | see photos
evidence-link = The photos for { $reference } ({ $count }) can be seen by this link, once, within { $minutes } minutes.
    { $url }
evidence-none = There is no photo to be seen for { $reference } yet.
evidence-limit = Links to photos were asked for many times within this hour. Please try again later.
