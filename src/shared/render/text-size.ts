import type { FurnitureWords } from '../language'
import { escapeHtml } from './escape'

/**
 * − ↺ + for a saved page. It has no network and no files, so the script stands in the page and its hash in the page's
 * own policy; without scripts the control stays hidden. The size is not remembered: a file has nowhere of its own.
 */
export const textSizeScript =
  '(()=>{const root=document.documentElement,bar=document.getElementById("text-size"),now=document.getElementById("text-size-now");let size=16;const set=(next)=>{size=Math.min(28,Math.max(12,next));root.style.fontSize=size+"px";now.textContent=size+" px"};bar.hidden=false;bar.addEventListener("click",(event)=>{const button=event.target.closest("button");if(button)set(button.value==="0"?16:size+Number(button.value))})})()'

/** SHA-256 of {@link textSizeScript}, Base64. A test computes it again. */
export const textSizeScriptHash = 'jCyf/91pa9VzNHGSHjecy/YC26x3iH0YS12LhqKH6WY='

/** The control; the page's script shows it. */
export const textSizeControl = (words: FurnitureWords): string => {
  const { group, smaller, usual, larger } = words.textSize
  const button = (value: string, sign: string, name: string): string =>
    `<button type="button" value="${value}" aria-label="${escapeHtml(name)}" title="${escapeHtml(name)}">${sign}</button>`
  return `<fieldset id="text-size" class="text-size" hidden>
<legend>${escapeHtml(group)}</legend>
${button('-1', '&#8722;', smaller)}
${button('0', '&#8634;', usual)}
${button('1', '+', larger)}
<output id="text-size-now" aria-live="polite">16 px</output>
</fieldset>`
}
