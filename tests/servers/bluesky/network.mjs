// SPDX-License-Identifier: GPL-3.0-or-later
// The whole Bluesky network in one process: account directory (PLC), personal data server (PDS), AppView with its
// sync service, moderation (Ozone). Started by start.sh, which gives the ports and databases in the environment and
// reads one line of JSON from file descriptor 3 when everything answers.
import './loopback.mjs'
import { writeSync } from 'node:fs'

const { TestNetwork, mockMailer } = await import('@atproto/dev-env')
const port = (name) => Number(process.env[`PARVIS_${name}_PORT`])

const network = await TestNetwork.create({
  dbPostgresSchema: 'parvis', // letters and _ only; the database is new in every run
  plc: { port: port('PLC') },
  pds: {
    port: port('PDS'),
    hostname: 'localhost',
    enableDidDocWithSession: true,
    rateLimitsEnabled: process.env.PARVIS_BLUESKY_RATE_LIMITS === '1',
  },
  bsky: { port: port('APPVIEW'), publicUrl: `http://localhost:${port('APPVIEW')}` },
  ozone: { port: port('OZONE'), dbMaterializedViewRefreshIntervalMs: 30_000 },
})
mockMailer(network.pds) // confirmation mails are kept, not sent

const accounts = []
for (const name of ['alice', 'bob']) {
  const account = { handle: `${name}.test`, password: `${name}-pass` }
  const agent = network.pds.getAgent()
  await agent.createAccount({ ...account, email: `${name}@test.invalid` })
  accounts.push({ ...account, did: agent.session.did })
}
await network.processAll() // the AppView knows both before anybody asks

const stop = async () => {
  try {
    await network.close()
  } finally {
    process.exit(0)
  }
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

writeSync(3, JSON.stringify({
  pds: network.pds.url,
  appview: network.bsky.url,
  plc: network.plc.url,
  ozone: network.ozone.url,
  accounts,
}) + '\n')
