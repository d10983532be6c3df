/** Signs that no key has and officers need, in groups; each one's name is in the catalogue under its code point. */
export const characterGroups = {
  dashes: '–—\u2011…·•―',
  quotes: '“”‘’„‚«»‹›′″',
  spaces: '\u00a0\u202f\u2009\u00ad\u2060',
  signs: '§¶†‡№°ºª%‰±×÷−≈≠≤≥½⅓⅔¼¾²³©®™¿¡→←↑↓✓',
  currency: '€£¥¢¤₺₴₽₸₼₾֏₪₹₩₫₦₱฿₿',
  letters:
    'áÁàÀâÂäÄãÃåÅāĀăĂąĄæÆćĆčČçÇďĎđĐðÐéÉèÈêÊëËēĒėĖęĘěĚəƏğĞģĢġĠħĦíÍìÌîÎïÏīĪįĮıİķĶĺĹľĽłŁļĻñÑńŃňŇņŅóÓòÒôÔöÖõÕøØōŌőŐœŒŕŔřŘśŚšŠşŞșȘßẞťŤţŢțȚþÞúÚùÙûÛüÜūŪůŮűŰųŲŵŴýÝÿŸŷŶźŹžŽżŻơƠưƯ',
} as const
