/** A text with those of its runs marked that were looked for. */
export const Marked = ({ runs }: { runs: readonly { readonly text: string; readonly isFound: boolean }[] }) =>
  runs.map((run, index) => (run.isFound ? <mark key={index}>{run.text}</mark> : run.text))
