// The common emoji by their shortcodes.

import { drawsEmoji, symbolFor } from "./glyphs.js";

const LIST = `
smile 😄 smiley 😃 grin 😁 grinning 😀 laughing 😆 sweat_smile 😅 joy 😂 rofl 🤣 blush 😊 wink 😉 relaxed ☺️ yum 😋
slightly_smiling_face 🙂 upside_down_face 🙃 heart_eyes 😍 kissing_heart 😘 thinking_face 🤔 neutral_face 😐
expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔
sleepy 😪 sleeping 😴 mask 😷 sunglasses 😎 nerd_face 🤓 confused 😕 worried 😟 slightly_frowning_face 🙁
white_frowning_face ☹️ open_mouth 😮 hushed 😯 astonished 😲 flushed 😳 fearful 😨 cold_sweat 😰 cry 😢 sob 😭
scream 😱 confounded 😖 persevere 😣 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠
hugging_face 🤗 shushing_face 🤫 zipper_mouth_face 🤐 saluting_face 🫡 melting_face 🫠 pleading_face 🥺 partying_face 🥳
wave 👋 raised_hand ✋ ok_hand 👌 v ✌️ crossed_fingers 🤞 point_left 👈 point_right 👉 point_up ☝️ point_down 👇
point_up_2 👆 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 fist ✊ facepunch 👊 clap 👏 raised_hands 🙌 open_hands 👐 handshake 🤝
pray 🙏 writing_hand ✍️ muscle 💪 eyes 👀 eye 👁️ ear 👂 brain 🧠 speaking_head_in_silhouette 🗣️
bust_in_silhouette 👤 busts_in_silhouette 👥 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ shrug 🤷 bow 🙇 facepalm 🤦
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔 sparkles ✨ star ⭐ star2 🌟 dizzy 💫
boom 💥 fire 🔥 zap ⚡ droplet 💧 sweat_drops 💦 dash 💨 sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊
seedling 🌱 evergreen_tree 🌲 herb 🌿 four_leaf_clover 🍀 maple_leaf 🍁 bamboo 🎍 rose 🌹 sunflower 🌻 blossom 🌼
coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷 cake 🍰 birthday 🎂 apple 🍎 rice 🍚 dumpling 🥟 tada 🎉 confetti_ball 🎊 gift 🎁
balloon 🎈 trophy 🏆 medal 🏅 first_place_medal 🥇 dart 🎯 art 🎨 puzzle_piece 🧩
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_multiplication_x ✖️
heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗ grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ warning ⚠️
no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑 rotating_light 🚨 construction 🚧 red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡
large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ large_red_square 🟥 large_orange_square 🟧
large_yellow_square 🟨 large_green_square 🟩 large_blue_square 🟦 white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹 small_orange_diamond 🔸
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️ arrow_lower_right ↘️ arrows_counterclockwise 🔄 repeat 🔁
leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ fast_forward ⏩ rewind ⏪ arrow_forward ▶️ double_vertical_bar ⏸️ black_square_for_stop ⏹️ end 🔚 soon 🔜 back 🔙
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 100 💯 hash #️⃣
information_source ℹ️ new 🆕 ok 🆗 up 🆙 sos 🆘 id 🆔 vs 🆚 recycle ♻️ infinity ♾️ copyright ©️ registered ®️ tm ™️
clock1 🕐 clock3 🕒 clock9 🕘 clock10 🕙 clock12 🕛 watch ⌚ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳
calendar 📆 date 📅 spiral_calendar_pad 🗓️ card_index 📇 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊
clipboard 📋 pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗 straight_ruler 📏 triangular_ruler 📐 scissors ✂️ file_folder 📁 open_file_folder 📂
page_facing_up 📄 page_with_curl 📃 bookmark_tabs 📑 bookmark 🔖 label 🏷️ notebook 📓 ledger 📒 books 📚 book 📖 memo 📝 pencil 📝 pencil2 ✏️ scroll 📜 newspaper 📰
email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫 postbox 📮 phone ☎️ telephone_receiver 📞 iphone 📱 computer 💻
desktop_computer 🖥️ printer 🖨️ camera 📷 movie_camera 🎥 mag 🔍 mag_right 🔎 bulb 💡 flashlight 🔦 battery 🔋 electric_plug 🔌
lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ nut_and_bolt 🔩 gear ⚙️ scales ⚖️ balance_scale ⚖️ microscope 🔬 test_tube 🧪 thermometer 🌡️ toolbox 🧰 magnet 🧲
factory 🏭 office 🏢 house 🏠 ship 🚢 truck 🚚 articulated_lorry 🚛 airplane ✈️ train 🚆 rocket 🚀 anchor ⚓ construction_worker 👷 world_map 🗺️ earth_africa 🌍 earth_asia 🌏 globe_with_meridians 🌐
cn 🇨🇳 de 🇩🇪 gb 🇬🇧 us 🇺🇸 fr 🇫🇷 eu 🇪🇺 jp 🇯🇵 hk 🇭🇰 tw 🇹🇼
moneybag 💰 dollar 💵 euro 💶 yen 💴 credit_card 💳 receipt 🧾 shopping_trolley 🛒 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 mute 🔇 speaker 🔈
speech_balloon 💬 left_speech_bubble 🗨️ thought_balloon 💭 right_anger_bubble 🗯️ zzz 💤 robot_face 🤖 ghost 👻 snail 🐌 turtle 🐢 dog 🐶 cat 🐱 panda_face 🐼 dragon 🐉 bug 🐛 bee 🐝 butterfly 🦋
ladder 🪜 shield 🛡️ compass 🧭 lantern 🏮 izakaya_lantern 🏮 red_envelope 🧧 chopsticks 🥢 yin_yang ☯️ door 🚪 mirror 🪞 performing_arts 🎭 bridge_at_night 🌉 stairs 🪜
`;

const words = LIST.trim().split(/\s+/);
const BY_NAME = new Map();
for (let at = 0; at + 1 < words.length; at += 2) BY_NAME.set(words[at], words[at + 1]);

const NAMES = new Map([...BY_NAME].reverse().map(([name, emoji]) => [bare(emoji), name]));
const DRAWN_BY_FONT = /\p{Emoji_Presentation}[\u{1F3FB}-\u{1F3FF}]?\uFE0F?|\p{Extended_Pictographic}\uFE0F/gu;

/** An emoji without the marks that only choose its colour. */
function bare(emoji) {
  return emoji.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, "");
}

/** On a machine without an emoji font: a plain symbol for an emoji character, else its shortcode, else itself. */
function drawable(text) {
  if (drawsEmoji()) return text;
  return text.replace(DRAWN_BY_FONT, (emoji) => {
    const name = NAMES.get(bare(emoji));
    return name ? (symbolFor(name) ?? `:${name}:`) : emoji;
  });
}

/** The text with every known `:shortcode:` replaced; unknown ones stay as typed. */
export function emojiIn(text) {
  return shortcodesIn(drawable(text));
}

function shortcodesIn(text) {
  if (!text.includes(":")) return text;
  return text.replace(/:([a-z0-9_+-]+):(?::skin-tone-\d:)?/g, (all, name) => (drawsEmoji() ? BY_NAME.get(name) : symbolFor(name)) ?? all);
}
