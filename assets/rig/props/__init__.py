"""What people post and pin up: small pictures, 480×320, for feeds, chats and notice boards."""

from assets.rig.props.lures import draw_prize_box, draw_quiz_ad
from assets.rig.props.papers import (
    draw_festival_poster,
    draw_homework_page,
    draw_lost_cat,
    draw_school_badge,
)
from assets.rig.props.photos import (
    draw_birthday_cake,
    draw_boat_launch,
    draw_cooking,
    draw_map_pin,
    draw_sunset,
    draw_team_photo,
)

PROPS = {
    "team-photo": draw_team_photo,
    "festival-poster": draw_festival_poster,
    "boat-launch": draw_boat_launch,
    "lost-cat": draw_lost_cat,
    "sunset": draw_sunset,
    "quiz-ad": draw_quiz_ad,
    "map-pin": draw_map_pin,
    "school-badge": draw_school_badge,
    "birthday-cake": draw_birthday_cake,
    "prize-box": draw_prize_box,
    "cooking": draw_cooking,
    "homework-page": draw_homework_page,
}
