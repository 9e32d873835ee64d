import type { talk as english } from "../en/talk.ts";

export const talk: Record<keyof typeof english, string> = {
  "help.Asked": "質問できること",
  "help.Greeting": "こんにちは。センサーについてお尋ねください",
  "help.Thanks": "どういたしまして",
  "help.Welcome": "こんにちは、Vitals です",
  "help.intro":
    "マシンの Defender for Endpoint センサーが正常かどうか、正常でない場合に何をすべきかをお答えします。自分から何かを変更することはありません。センサーの再デプロイは、依頼した人とは別の人が承認した場合にだけ行われます。",
  "help.seen": "現在見えているのは {total, number} 台のマシンで、そのうち {unhealthy, number} 台が異常です。",
  "help.notReadable":
    "読み取れないサブスクリプションが {count, number} 個あります。管理者が Vitals の ID に閲覧者 (Reader) ロールを付与すると読み取れます。",
  "help.noApprovers":
    "再デプロイを依頼できますが、承認できる人がいません。Vitals の運用者が {setting} を設定する必要があります。",
  "help.press": "質問を押すか、自由に入力してください:",
  "help.thanks": "またいつでもお尋ねください。",
  "help.filters": "サブスクリプション、リソース グループ、リージョン、オペレーティング システムで質問を絞り込めます。",
  "help.acts":
    "操作も依頼できます:「subscribe」「mute web-01 for 7 days」「redeploy web-01」「show pending approvals」。",
  "help.examples":
    "なぜweb-01は異常ですか?\nWest Europeの異常なLinuxサーバー\nContoso Prodの適用対象外のマシンは何台ありますか?\n正常なマシンはどれですか?",

  "ask.Unhealthy": "どのマシンが異常ですか?",
  "ask.NotApplicable": "適用されないマシンは?",
  "ask.Unknown": "不明なマシンは?",
  "ask.Summary": "概要",
  "ask.Coverage": "統合の対象外のサブスクリプションは?",
  "ask.Freshness": "データはいつのものですか?",
  "ask.Subscribe": "ダイジェストを購読する",

  "reading.List": "一覧: {filters}",
  "reading.all": "すべてのマシン",
  "reading.Count": "台数: {filters}",
  "reading.Summary": "概要: {filters}",
  "reading.Machine": "{filters}",
  "reading.Coverage": "統合の対象外のサブスクリプションは?",
  "reading.Freshness": "データはいつのものですか?",
  "reading.Refresh": "Azure を再読み取り",
  "reading.Help": "ヘルプ",
  "reading.Group": "グループ別: {filters}",
  "reading.Changes": "変更点: {filters}",
  "reading.Trend": "推移: {filters}",
  "reading.History": "履歴: {filters}",
  "reading.About": "統合について",
  "reading.Export": "ファイル: {filters}",

  "notUnderstood.title": "理解できませんでした",
  "notUnderstood.asked": "ご質問: 「{asked}」",
  "notUnderstood.words": "わからない言葉: {words}",
  "notUnderstood.readings": "次のいずれかでしょうか?",
  "notUnderstood.sentence": "理解できませんでした。「ヘルプ」と入力すると、質問できることを確認できます。",
  "notUnderstood.sentenceReadings": "理解できませんでした。考えられる意味をカードに示します。",

  "which.title": "どのマシンですか?",
  "which.several": "「{asked}」という名前のマシンは {count, number} 台あります。",
  "which.none": "「{asked}」という名前のマシンはありません。",
  "which.near": "近い名前:",
  "which.nothing": "近い名前もありません。",
  "which.more": "ほか {count, number} 台: 名前にサブスクリプションを付けてください。",
  "which.notReadable": "読み取れないサブスクリプションにある可能性があります。",

  "refresh.title": "更新",
  "refresh.Started": "Vitals は Azure を再読み取り中です。しばらくしてからもう一度お尋ねください。",
  "refresh.AlreadyRunning":
    "Vitals はすでに Azure を再読み取り中です (開始 {time})。しばらくしてからもう一度お尋ねください。",
  "refresh.TooSoon": "Azure を読み取ったばかりです。次の読み取りは {time} から可能です。",

  "nothingYet.title": "データはまだありません",
  "nothingYet.syncing": "Vitals は環境を初めて読み取っています。1 分後にもう一度お尋ねください。",
  "nothingYet.failed": "環境の最初の読み取りが失敗しました。Vitals は自動で再試行します。",
  "nothingYet.waiting": "環境はまだ読み取られていません。",
  "nothingYet.failure": "{source}: {message}",

  "press.notOurs": "このボタンはわかりません。新しいカードを表示するには、もう一度お尋ねください。",
  "press.answeredBelow": "下に回答しました。",
  "store.away":
    "現在、ストアが応答しません。照会も保存もできず、何も変更されていません。数分後にもう一度お試しください。",
  "store.unclear":
    "処理の途中でストアが応答しなくなりました。保存されたかどうかは不明です。数分後に確認してから、もう一度実行してください。",
  "fault.sentence":
    "こちらで問題が発生しました。何も変更されていません。もう一度お試しください。続く場合は、Vitals の管理者に次の参照番号をお伝えください: {reference}。",

  "button.next": "次のページ",
  "button.export": "エクスポート",
  "button.redeploy": "再デプロイ…",
  "button.redeployEligible": "可能なマシンを再デプロイ…",
  "button.previous": "前のページ",
  "button.drop": "✕ {value}",
  "button.show": "マシンを表示",
  "button.refresh": "Azure を再読み取り",
  "button.coverage": "対象範囲",
  "button.freshness": "データはいつのものですか?",
  "button.summary": "概要を表示",
  "button.help": "ヘルプ",
  "button.explorer": "Cloud Security Explorer",
  "button.azurePortal": "Azure ポータル",
  "button.defenderPortal": "Defender ポータル",
  "button.machineIn": "{name} ({where})",
};
