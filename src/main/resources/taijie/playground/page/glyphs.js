// Machines without an emoji font show boxes; there, plain symbols stand in, or the shortcode itself.

const PLAIN = `+1 +1 thumbsup +1 -1 −1 thumbsdown −1 white_check_mark ✔ heavy_check_mark ✔ ballot_box_with_check ☑ x ✖ negative_squared_cross_mark ✖ warning ⚠ arrow_right ➔
white_circle ○ black_circle ● red_circle ● large_orange_circle ● large_yellow_circle ● large_green_circle ● large_blue_circle ●
small_blue_diamond ◆ small_orange_diamond ◆ star ★ star2 ★ sparkles ✦ zap ⚡ hourglass ⌛ hourglass_flowing_sand ⌛ phone ☎ telephone_receiver ☎
envelope ✉ email ✉ incoming_envelope ✉ memo ✎ pencil ✎ pencil2 ✎ writing_hand ✍ scales ⚖ balance_scale ⚖ gear ⚙ anchor ⚓ scissors ✂
no_entry ⊘ no_entry_sign ⊘ information_source ℹ question ? exclamation ! heart ♥ recycle ♻ repeat ↻ arrows_counterclockwise ↻ arrow_left ←
arrow_up ↑ arrow_down ↓ leftwards_arrow_with_hook ↩ point_right ☞ point_left ☜ point_up ☝ v ✌ coffee ☕ sunny ☀ cloud ☁ umbrella ☂
black_square_for_stop ■ double_vertical_bar ‖ arrow_forward ▶ speech_balloon ❝ bulb ✧ bell ♪ calendar ▦ date ▦ package ▣ factory ⌂ house ⌂ key ⚿ lock ▪ spiral_calendar_pad ▦`;

const words = PLAIN.trim().split(/\s+/);
const SYMBOLS = new Map();
for (let at = 0; at + 1 < words.length; at += 2) SYMBOLS.set(words[at], words[at + 1]);

/** The symbol that stands in for a shortcode where there is no emoji font. */
export const symbolFor = (name) => SYMBOLS.get(name) ?? null;

let drawn = null;

/** Whether this machine draws emoji: a coloured one leaves coloured points. */
export function drawsEmoji() {
  if (drawn !== null) return drawn;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 20;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return (drawn = true);
  pen.font = "16px sans-serif";
  pen.textBaseline = "top";
  pen.fillText("😀", 0, 0);
  const { data } = pen.getImageData(0, 0, 20, 20);
  drawn = false;
  for (let at = 0; at < data.length && !drawn; at += 4) drawn = Math.abs(data[at] - data[at + 2]) > 40;
  return drawn;
}
