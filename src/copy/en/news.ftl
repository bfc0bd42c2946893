# Asking for news of one's own complaint.

command-kabar = ask for news
    .words = ask for news | any news | any update | any updates | is there any news | news of my complaint | news of my report
    .rest = ask for news
ask-which-news = News of which complaint? { $more }
news-asked = We have passed your question about { $reference } on to the officers. It stands like this now:
news-asked-already = News of { $reference } were asked for on { $day }. From { $again } on you can ask again; as soon as there is news we tell you. It stands like this now:
news-your-turn = For { $reference } we are waiting for your answer.
