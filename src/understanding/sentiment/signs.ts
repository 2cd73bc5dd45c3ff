/** Slack's emoji codes that express sentiment, without their colons. */
export const happyCodes =
  'smile smiley grin grinning joy blush heart heart_eyes slightly_smiling_face +1 thumbsup clap tada pray raised_hands star star2 sparkles fire muscle ok_hand 100 white_check_mark hugging_face star-struck partying_face wink sunglasses innocent relaxed yum two_hearts'
export const unhappyCodes =
  'rage angry face_with_symbols_on_mouth disappointed confused worried pensive frowning white_frowning_face slightly_frowning_face cry sob weary tired_face -1 thumbsdown unamused face_with_rolling_eyes expressionless face_vomiting nauseated_face broken_heart facepalm fearful scream sweat triumph hankey poop skull warning x'

/** Emoji and emoticons that express sentiment. */
export const happySigns =
  /[😀😃😄😁😆😅🤣😂🙂😊😇🥰😍🤩😘😗☺😚😙🥲😋😛😜🤪😝🤗🤭😎🥳😺😸😻❤🧡💛💚💙💜🤎🖤💕💞💓💗💖💘💝💯👍👏🙌🙏🎉🎊✨🌟⭐🔥💪🏆😌✅🤝👌]|(?<![\w:])[:;=8xX]'?-?[)D\]pP*3](?!\w)|<3+|\^_?\^|\\o\/|(?<!\w)(?:xD+|XD+)(?!\w)/gu
export const unhappySigns =
  /[😠😡🤬😤😞😔😟😕🙁☹😣😖😫😩🥺😢😭😨😰😱😥😓🤢🤮💔👎😒🙄😑😾😿🤦🖕💩😷🤒☠💀⚠❌😪😐]|(?<![\w:])[:;=]'?-?[([/|\\cC@](?![\w/])|(?<!\w)(?:>:\(|D:|-_+-|T_T|;_;|:'\()|\/\s?s$/gu
