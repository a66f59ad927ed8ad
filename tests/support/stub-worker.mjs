/** A worker that does what the path of its task says, for tests of what the batch makes of it. */
const tell = (news) => new Promise((resolve) => process.send(news, undefined, {}, resolve))
const report = (text) => tell({ kind: 'report', report: { text, isStructure: true } })

process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit())
process.on('message', async ({ path }) => {
  await report(`${path} of ${process.pid}`)
  if (path === 'hangs') for (;;);
  if (path === 'exits') process.exit(3)
  if (path === 'throws') throw new Error('thrown')
  if (path === 'is-killed') process.kill(process.pid, 'SIGKILL')
  if (path === 'fills-the-heap') for (const all = []; ;) all.push({ all: [1, 2, 3] })
  await tell({ kind: 'finished' })
})
await tell({ kind: 'ready' })
