package taijie.opinion;

/** The most frequent Chinese surnames of one letter, which nine in ten people have. */
final class Surnames {

  static final String ALL =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
          + "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣葉閻鍾譚鄒陸顧龍萬錢湯賀賴龔";

  private Surnames() {}
}
