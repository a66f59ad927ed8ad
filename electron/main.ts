/** Start-up of the desktop edition, in order. */
import { app } from 'electron'
import { createFileRegistry } from './files/file-registry'
import { initialFilePath, listenForFiles } from './files/opened-from-outside'
import { answerRequests } from './ipc/requests'
import { notify } from './ipc/notify'
import { installMenu } from './menu'
import { declareAppScheme, serveAppScheme } from './pages/app-protocol'
import { dataFolder, workerFile } from './places'
import { lockPermissions } from './permissions'
import { createSettings } from './settings/settings'
import { openWindow, showWindow } from './window'
import { createWorkerHost } from './worker/host'

declareAppScheme()

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  const outside = listenForFiles(initialFilePath(process.argv, process.cwd(), app.isPackaged))
  await app.whenReady()

  const settings = createSettings(dataFolder())
  const files = createFileRegistry(settings)
  const jobs = createWorkerHost(
    workerFile(),
    (notice) => notify('job:progress', notice),
    (notice) => notify('job:scene', notice),
  )

  serveAppScheme()
  lockPermissions()
  installMenu()
  answerRequests({ files, jobs, outside })
  outside.onFile(async (path) => {
    showWindow()
    const opened = await files.register(path)
    if (opened.ok) notify('file:opened', opened.value)
  })

  openWindow(settings)
  app.on('second-instance', showWindow)
  app.on('activate', () => openWindow(settings))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', () => jobs.close())
}
