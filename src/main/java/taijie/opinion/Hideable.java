package taijie.opinion;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a placeholder stands for, and by which patterns it is seen where nobody knows it by name. In
 * each pattern the group, where there is one, is what is hidden.
 */
enum Hideable {
  /** Something that looks like a placeholder and is none of ours. */
  SIGN("X", List.of(Pattern.compile("\\[\\[\\s*[A-Z]\\s*\\d+\\s*]]", CASE_INSENSITIVE))),

  /** Addresses, telephone numbers, WeChat ids: how somebody can be reached. */
  REACH(
      "R",
      List.of(
          Pattern.compile("<[@#!][^>\\s]*>"),
          Pattern.compile("(?:https?://|www\\.)[^\\s>|\\p{IsHan}]+", CASE_INSENSITIVE),
          Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
          Pattern.compile(
              "(?:we ?chat|微信号?|vx|whats ?app|qq|skype)(?:\\s?id)?\\s?(?:is|是|[:：=])\\s*([\\w-]{5,40})",
              CASE_INSENSITIVE),
          Pattern.compile(
              "(?<![\\d.-])(?!\\d{4}-\\d{2}-\\d{2})\\+?\\d(?:[\\s()-]{0,2}\\d){8,15}(?!\\d)"))),

  /** Prices and amounts of money. */
  MONEY(
      "M",
      List.of(
          Pattern.compile(
              "(?:\\b(?:US|RMB|CNY|HK|EUR|USD|GBP)\\s?)?[$€£¥￥]\\s?\\d[\\d.,]*(?:\\s?(?:[km]\\b|万))?",
              CASE_INSENSITIVE),
          Pattern.compile(
              "\\b(?:USD|EUR|RMB|CNY|GBP|HKD)\\s?\\d[\\d.,]*(?:\\s?(?:[km]\\b|万))?",
              CASE_INSENSITIVE),
          Pattern.compile(
              "\\d[\\d.,]*\\s?(?:[km]\\s?|万)?(?:(?:USD|EUR|RMB|CNY|GBP|HKD|dollars?|euros?|yuan|cents?)\\b|美元|美金|欧元|人民币|元|块钱)",
              CASE_INSENSITIVE))),

  /** Purchase orders, contracts, invoices. */
  ORDER(
      "O",
      List.of(
          Pattern.compile(
              "\\b(?:P\\.?O\\.?|order|contract|invoice|SO|PI)\\s?(?:no\\.?|number)?\\s?[#:-]?\\s?[A-Z]{0,4}[-/]?\\d{3}[\\w/-]*",
              CASE_INSENSITIVE),
          Pattern.compile("(?:订单|合同|发票|訂單)号?[:：#]?\\s?[A-Za-z]{0,4}-?\\d{3}[\\w-]*"))),

  /** Companies by the ending of their names. */
  COMPANY(
      "C",
      List.of(
          Pattern.compile("[\\p{IsHan}]{2,14}?(?:有限公司|集团|股份公司)"),
          Pattern.compile(
              "\\b(?:[A-Z][\\w&'-]*\\s){1,4}(?:Co\\.?,?\\s?Ltd|Ltd|Limited|GmbH|Inc|LLC|AG|Corp|S\\.?A)\\b\\.?"))),

  /** People by a title or a greeting. A title stays, since it says what the person does. */
  PERSON(
      "P",
      List.of(
          Pattern.compile(
              "\\b(?:Mr|Ms|Mrs|Miss|Dr|Mdm)\\.?\\s+([A-Z][\\w'-]+(?:\\s+[A-Z][\\w'-]+)?)"),
          Pattern.compile("\\b(?:Dear|Hi|Hello)\\s+(?!(?:All|Team|There|Sir)\\b)([A-Z][\\w'-]+)"),
          Pattern.compile(
              "(["
                  + Surnames.ALL
                  + "]\\p{IsHan}{0,2}?)(?=总|經理|经理|厂长|廠長|老板|董事|工(?:程师)?(?![厂艺作人序期程])|姐|哥|主管|小姐|先生|女士|师傅|主任|科长|部长|老师)"),
          Pattern.compile("(?<=[小老阿])([" + Surnames.ALL + "])(?!\\p{IsHan}*[板家人])"),
          Pattern.compile(
              "(?<!\\p{IsHan})([" + Surnames.ALL + "]\\p{IsHan}{1,2})(?=\\s?(?:[:：]|说|讲|回复))")));

  private final String letter;
  private final List<Pattern> patterns;

  Hideable(String letter, List<Pattern> patterns) {
    this.letter = letter;
    this.patterns = patterns;
  }

  String letter() {
    return letter;
  }

  List<Pattern> patterns() {
    return patterns;
  }
}
