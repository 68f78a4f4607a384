// A hello-world on Slack's own library for Node: everything is acknowledged, nothing is done.
const { App } = require('@slack/bolt');
const app = new App({
  token: 'xoxb-bench-token-of-some-length',
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: process.env.SLACK_API },
  tokenVerificationEnabled: false,
  botId: 'B0BOT',
  botUserId: 'U0BOT',
});
app.message(async () => {});
app.command(/.*/, async ({ ack }) => ack('hello'));
app.action(/.*/, async ({ ack }) => ack());
app.view(/.*/, async ({ ack }) => ack());
app.start(Number(process.env.PORT)).then(() => console.log('listening'));
