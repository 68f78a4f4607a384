package taijie.usecase;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import taijie.phrasebook.Medium;
import taijie.vocabulary.Language;

/**
 * A wish about the answer before: "shorter", "for WeChat", "in Chinese", "another way". A message
 * with any other word in it is a question of its own.
 *
 * @param another another way of saying the same
 * @param shorter fewer words
 * @param medium for which way it is to be
 * @param only the one language that is wanted
 */
public record FollowUp(
    boolean another, boolean shorter, Optional<Medium> medium, Optional<Language> only) {

  // Longer messages say something of their own, whatever words they have.
  private static final int LONGEST = 80;

  private static final Pattern ANOTHER =
      words(
          "another(?: way| one| version)?|other words|differently|something else|换个说法|換個說法"
              + "|换一个|換一個|换一种|再来一个|还有别的|别的说法");
  private static final Pattern SHORTER =
      words("shorter|briefer|too long|more concise|简短一点|简短一些|简短点|短一点|短一些|短点|短些|简短|精简|太长|簡短");
  private static final Pattern WECHAT = words("we ?chat|微信");
  private static final Pattern EMAIL = words("e-?mail|mail|邮件|郵件|电邮");
  private static final Pattern CALL = words("(?:phone )?call|phone|打电话|电话|電話");
  private static final Pattern MEETING = words("meeting|face to face|in person|当面|面谈|會面|见面");
  private static final Pattern CHINESE = words("chinese|mandarin|中文|汉语");
  private static final Pattern ENGLISH = words("english|英文|英语|英語");
  private static final Pattern FILLERS =
      words(
          "please|can|could|would|you|make|say|put|write|give|me|show|i|need|want|it|that|this|one"
              + "|and|now|but|also|what|how|about|the|same|a|an|bit|little|much|for|in|as|via|by|on|to"
              + "|version|only|just|thing|is|be"
              + "|请|請|帮我|能不能|可以|一下|吗|嗎|呢|给我|给|用|说|版|的|发|写|要|只|和|也|有没有|个|再|更|里|上|吧|来");
  private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}\\p{S}]+");

  private static Pattern words(String alternatives) {
    // Latin words stand apart; Chinese ones follow each other without a blank.
    return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?![a-z])");
  }

  /** Empty where the text is no such wish. */
  public static Optional<FollowUp> of(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    if (rest.isEmpty() || rest.length() > LONGEST) {
      return Optional.empty();
    }
    boolean another = ANOTHER.matcher(rest).find();
    boolean shorter = SHORTER.matcher(rest).find();
    Optional<Medium> medium =
        WECHAT.matcher(rest).find()
            ? Optional.of(Medium.WECHAT)
            : EMAIL.matcher(rest).find()
                ? Optional.of(Medium.EMAIL)
                : MEETING.matcher(rest).find()
                    ? Optional.of(Medium.MEETING)
                    : CALL.matcher(rest).find() ? Optional.of(Medium.CALL) : Optional.empty();
    Optional<Language> only =
        CHINESE.matcher(rest).find()
            ? Optional.of(Language.ZH)
            : ENGLISH.matcher(rest).find() ? Optional.of(Language.EN) : Optional.empty();
    if (!another && !shorter && medium.isEmpty() && only.isEmpty()) {
      return Optional.empty();
    }
    for (Pattern known :
        new Pattern[] {ANOTHER, SHORTER, WECHAT, EMAIL, MEETING, CALL, CHINESE, ENGLISH, FILLERS}) {
      rest = known.matcher(rest).replaceAll(" ");
    }
    return SIGNS.matcher(rest).replaceAll("").isEmpty()
        ? Optional.of(new FollowUp(another, shorter, medium, only))
        : Optional.empty();
  }
}
