import { createRef, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { host } from './bridge/host'
import { followOwnLigands, rememberLigands } from './bridge/remembered-ligands'
import { pageStorage, rememberLooks } from './bridge/remembered-looks'
import { followOwnParts, rememberParts } from './bridge/remembered-parts'
import { createSession } from './bridge/session'
import { startWindow } from './bridge/start-window'
import { createCommands } from './commands'
import type { StageHandle } from './scene/stage-view'
import { recordViews } from './state/view-history'

const session = createSession(host)
const stage = createRef<StageHandle>()
const commands = createCommands(session, stage)

rememberLooks(pageStorage())
rememberLigands(pageStorage())
followOwnLigands(session)
rememberParts(pageStorage())
followOwnParts(session)
recordViews()

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App session={session} commands={commands} stage={stage} />
    </StrictMode>,
  )
}
startWindow(host, session, (command) => commands[command]())
