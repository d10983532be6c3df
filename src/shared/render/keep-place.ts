/**
 * A preview is loaded anew after every save, in a frame whose insides the window may not see. So the page tells how far
 * it is scrolled, and begins where its address says (`#400`: 400 pixels down).
 */
export const keepPlaceScript =
  '(()=>{const go=()=>scrollTo(0,Number(location.hash.slice(1)));go();addEventListener("load",go);addEventListener("scroll",()=>parent.postMessage(Math.round(scrollY),"*"),{passive:true})})()'

/** SHA-256 of {@link keepPlaceScript}, Base64. A test computes it again. */
export const keepPlaceScriptHash = '5lQ9HHnMA3AMxbkZjRS4IWqOowjunC8z/cqBn8xzMfg='
