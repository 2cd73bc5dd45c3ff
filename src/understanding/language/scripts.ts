interface Script {
  pattern: RegExp
  languages: string[]
}

export const latin: Script = {
  pattern: /\p{Script=Latin}/gu,
  languages: 'en es pt fr de it nl id ms tr pl cs sk hr sr sl sv da no fi hu ro vi ca lt lv et tl sw af az sq eu'.split(
    ' ',
  ),
}

/** Letters of other scripts, or what may be part of them. Most messages have none. Punctuation may be anywhere. */
export const mayBeBeyondLatin = /[\u0370-\u1dff\u1f00-\u1fff\u2100-\uffff]/

/** Each script with its languages. If there is only one, the script decides. */
export const scripts: Script[] = [
  latin,
  { pattern: /\p{Script=Cyrillic}/gu, languages: ['ru', 'uk', 'be', 'bg', 'sr_cyrl', 'mk', 'kk', 'mn'] },
  { pattern: /\p{Script=Arabic}/gu, languages: ['ar', 'fa', 'ur'] },
  { pattern: /\p{Script=Devanagari}/gu, languages: ['hi', 'mr', 'ne'] },
  { pattern: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { pattern: /\p{Script=Thai}/gu, languages: ['th'] },
  { pattern: /\p{Script=Greek}/gu, languages: ['el'] },
  { pattern: /\p{Script=Hebrew}/gu, languages: ['he'] },
  { pattern: /\p{Script=Bengali}/gu, languages: ['bn'] },
  { pattern: /\p{Script=Tamil}/gu, languages: ['ta'] },
  { pattern: /\p{Script=Telugu}/gu, languages: ['te'] },
  { pattern: /\p{Script=Gujarati}/gu, languages: ['gu'] },
  { pattern: /\p{Script=Gurmukhi}/gu, languages: ['pa'] },
  { pattern: /\p{Script=Kannada}/gu, languages: ['kn'] },
  { pattern: /\p{Script=Malayalam}/gu, languages: ['ml'] },
  { pattern: /\p{Script=Sinhala}/gu, languages: ['si'] },
  { pattern: /\p{Script=Georgian}/gu, languages: ['ka'] },
  { pattern: /\p{Script=Armenian}/gu, languages: ['hy'] },
  { pattern: /\p{Script=Ethiopic}/gu, languages: ['am'] },
  { pattern: /\p{Script=Myanmar}/gu, languages: ['my'] },
  { pattern: /\p{Script=Khmer}/gu, languages: ['km'] },
  { pattern: /\p{Script=Lao}/gu, languages: ['lo'] },
]

/** Kana, which tell Japanese from Chinese. */
export const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
export const han = /\p{Script=Han}/gu
