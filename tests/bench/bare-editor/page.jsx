// The least that is still an editor: what everybody begins with who takes Tiptap into a React page.
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { createRoot } from 'react-dom/client'

function Page() {
  const editor = useEditor({
    extensions: [StarterKit],
    content: '<p>Draft</p>',
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
  })
  return <EditorContent editor={editor} />
}

createRoot(document.querySelector('main')).render(<Page />)
