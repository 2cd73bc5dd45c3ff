/** A stretch of a message: prose, or machine output (code, logs, stack traces, data). Fences are not included. */
export interface TextPart {
  kind: 'words' | 'code'
  text: string
}

/** Longer lines are judged by their first characters. */
const judged = 400
const fenced = /```([\s\S]*?)```/g

/** Splits a message into prose and machine output, fenced or not. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(fenced)) {
    parts.push(...unfenced(text.slice(from, match.index)), { kind: 'code', text: trimLines(match[1] ?? '') })
    from = match.index + match[0].length
  }
  return [...parts, ...unfenced(text.slice(from))].filter((part) => part.text.trim() !== '')
}

function unfenced(text: string): TextPart[] {
  const lines = text.split('\n')
  const areCode = withBetween(lines, lines.map(isMachineLine))
  const parts: TextPart[] = []
  for (const [index, line] of lines.entries()) {
    const kind = areCode[index] ? 'code' : 'words'
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += `\n${line}`
    else parts.push({ kind, text: line })
  }
  return parts.map((part) => ({ ...part, text: trimLines(part.text) }))
}

/** Lines between two lines of code, or indented below one, count as code: source in a traceback, values in data. */
function withBetween(lines: string[], areCode: boolean[]): boolean[] {
  const result = [...areCode]
  for (const [index, line] of lines.entries()) {
    if (result[index] || !result[index - 1]) continue
    const isValue = areCode[index + 1] === true && (line.trim() === '' || valueLine.test(line.slice(0, judged)))
    result[index] = isValue || (/^(\t| {2,})\S/.test(line) && !/^\s*[-*•\d]/.test(line))
  }
  return result
}

const valueLine = /^\s*("[^"]*"|-?\d[\d.]*|true|false|null),?\s*$/

const machineLines: RegExp[] = [
  // Stack traces: JavaScript, Java and .NET; Python; Go, Ruby and PHP; Rust.
  /^\s*at [^\s(]{1,200}( \[as [^\]]+\])?( in |\s?\(|$)/,
  /^\s*at (async |new )?\S+ ?\(?\S+:\d+(:\d+)?\)?$/,
  /^\s*at \S+:\d+(:\d+)?\)?$/,
  /^\s*\.{3} \d+ (more|common frames)/,
  /^(Caused by|Suppressed|Exception in thread)\b.*(:|Exception|Error)/,
  /^Traceback \(most recent call last\)/,
  /^\s*File "[^"]+", line \d+/,
  /^(goroutine \d+ \[|panic: |\s*from \S+:\d+:in |\s*#\d+ (\{main|\S+[(:]\d+)|\s+\d+: +\S+::|\s*\S+\.go:\d+)/,
  /^\s*([\w$]+[.\\/])*[\w$]*(Error|Exception|Failure|Panic)(\s\[\w+\])?: /,
  // Log lines: a date with a time, a time with seconds, a level, name-value pairs.
  /^\W{0,2}\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{1,2}:\d{2}/,
  /^\W{0,2}\d{1,2}:\d{2}:\d{2}([.,]\d+)?\b.*\S/,
  /^\W{0,2}(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,? +(\w{3} +)?\d{1,2} +(\d{4} +)?\d{2}:\d{2}:\d{2}/,
  /^\[?(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL|NOTICE|SEVERE)(\]|:| +[[(|]| +\d)/,
  /^(npm|yarn|pnpm) (ERR!|WARN|error|warning)\b/,
  /^\d{1,3}(\.\d{1,3}){3} \S+ \S+ \[/,
  /^(\w[\w.-]*=("[^"]*"|\S+)\s+){2,}\w[\w.-]*=/,
  // Data and markup.
  /^\s*[[\]{}()]+[,;]?\s*$/,
  /^\s*"[^"]{1,120}"\s*:\s/,
  /^\s*[[{].*"[^"]{0,120}"\s*:.*[\]},]\s*$/,
  /^\s*<\/?[A-Za-z][\w:.-]*(\s[^<>]*)?\/?>/,
  /^\s*<[?!][\w-]/,
  // Commands and programs.
  /^\s*\$ [a-z][\w./-]*( |$)/,
  /^(diff --git|@@ -\d|\+\+\+ |--- [ab]\/)/,
  /(=|->|::|\w\(|^\s*[)}\]]|^\s*(return|import|using|throw|const|let|var)\b).*[;{]\s*$/,
  /\).*\{\s*$/,
  /^\s*[\w./*-]+\.[\w.*()]+\([^)]*\)\s*$/,
  /^\s*(https?:\/\/)?[A-Za-z0-9+/=_-]{60,}\s*$/,
]

const isMachineLine = (line: string): boolean => {
  const bare = line.replace(/^(> ?)+/, '').slice(0, judged)
  return bare.trim() !== '' && machineLines.some((pattern) => pattern.test(bare))
}

const trimLines = (text: string) => text.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
