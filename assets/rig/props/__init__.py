"""What people post and pin up: small pictures, 480×320, for feeds, chats and notice boards."""

from assets.rig.props.desks import (
    draw_coin_stack,
    draw_envelope_letter,
    draw_laptop_desk,
    draw_medicine_bottle,
)
from assets.rig.props.halls import draw_choir, draw_concert_stage, draw_library_shelf, draw_trophy
from assets.rig.props.living import draw_dog_puppy, draw_fruit_basket, draw_reef_fish
from assets.rig.props.lures import draw_prize_box, draw_quiz_ad
from assets.rig.props.news import (
    draw_bar_chart,
    draw_bridge_mountain,
    draw_flooded_street,
    draw_news_page,
    draw_storm_cloud,
    draw_vaccination_poster,
    draw_whale_beach,
)
from assets.rig.props.outings import (
    draw_bicycle_parade,
    draw_horse_rider,
    draw_school_bus,
    draw_swim_race,
)
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
from assets.rig.props.screens import (
    draw_edited_portrait,
    draw_game_controller,
    draw_phone_chat,
    draw_robot_picture,
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
    "flooded-street": draw_flooded_street,
    "whale-beach": draw_whale_beach,
    "medicine-bottle": draw_medicine_bottle,
    "phone-chat": draw_phone_chat,
    "game-controller": draw_game_controller,
    "concert-stage": draw_concert_stage,
    "trophy": draw_trophy,
    "news-page": draw_news_page,
    "bar-chart": draw_bar_chart,
    "edited-portrait": draw_edited_portrait,
    "robot-picture": draw_robot_picture,
    "coin-stack": draw_coin_stack,
    "school-bus": draw_school_bus,
    "fruit-basket": draw_fruit_basket,
    "storm-cloud": draw_storm_cloud,
    "bicycle-parade": draw_bicycle_parade,
    "dog-puppy": draw_dog_puppy,
    "library-shelf": draw_library_shelf,
    "vaccination-poster": draw_vaccination_poster,
    "bridge-mountain": draw_bridge_mountain,
    "horse-rider": draw_horse_rider,
    "choir": draw_choir,
    "swim-race": draw_swim_race,
    "reef-fish": draw_reef_fish,
    "laptop-desk": draw_laptop_desk,
    "envelope-letter": draw_envelope_letter,
}
