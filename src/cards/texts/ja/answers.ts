import type { answers as english } from "../en/answers.ts";

export const answers: Record<keyof typeof english, string> = {
  machines: "{outOf, number} 台中 {total, number} 台",
  "headline.Healthy": "{total, plural, =0 {正常なマシンはありません} other {{machines}が正常です}}",
  "headline.Unhealthy": "{total, plural, =0 {異常なマシンはありません} other {{machines}が異常です}}",
  "headline.NotApplicable": "{total, plural, =0 {適用対象外のマシンはありません} other {{machines}が適用対象外です}}",
  "headline.Unknown": "{total, plural, =0 {不明なマシンはありません} other {{machines}を判定できませんでした}}",
  "headline.Installation":
    "{total, plural, =0 {インストールの問題があるマシンはありません} other {{machines}にインストールの問題があります}}",
  "headline.Heartbeat":
    "{total, plural, =0 {ハートビートの問題があるマシンはありません} other {{machines}にハートビートの問題があります}}",
  "headline.Other":
    "{total, plural, =0 {その他の問題があるマシンはありません} other {{machines}にその他の問題があります}}",
  "headline.NotVisible": "{total, plural, =0 {確認不可のマシンはありません} other {{machines}が確認不可です}}",
  "headline.NotCovered": "{total, plural, =0 {統合の対象外のマシンはありません} other {{machines}が統合の対象外です}}",
  "headline.NotRunning": "{total, plural, =0 {停止中のマシンはありません} other {{machines}が停止中です}}",
  "headline.Redeploying": "{total, plural, =0 {再デプロイ中のマシンはありません} other {{machines}が再デプロイ中です}}",
  "headline.Provisioning":
    "{total, plural, =0 {プロビジョニング中のマシンはありません} other {{machines}がプロビジョニング中です}}",
  "headline.Exempted": "{total, plural, =0 {適用除外のマシンはありません} other {{machines}が適用除外です}}",
  "headline.OtherEdr":
    "{total, plural, =0 {他の EDR があるマシンはありません} other {{machines}に他の EDR があります}}",
  "headline.NoReport": "{total, plural, =0 {報告がないマシンはありません} other {{machines}は報告がありません}}",
  "headline.Matching": "{total, plural, =0 {一致するマシンはありません} other {{machines}が一致します}}",
  "headline.All": "{total, plural, =0 {マシンはありません} other {マシンは # 台です}}",
  "headline.NothingInScope": "お尋ねの範囲にマシンはありません",

  "sentence.butNotJudged": "{headline}。ただし {count, number} 台は判定できませんでした",
  "sentence.newest": "{headline}。最も新しいのは {name} です ({what}、{span})",
  "sentence.oldest": "{headline}。最も長いのは {name} です ({what}、{span})",
  "sentence.and": "{first}。{second}",
  "sentence.within": "{filters}: {text}",
  "sentence.end": "{text}。",
  "sentence.then": "{first}{second}",

  "remark.notJudged": "{count, number} 台を判定できませんでした",
  "remark.notVerified": "そのうち {count, number} 台はハートビート未確認です",
  "remark.notReadable": "{count, number} 件のサブスクリプションを読み取れません",
  "remark.data": "データは {span}前のものです。",

  "notice.Stale":
    "データは {span}前のものです。Defender は 4 時間ごとに更新するため、それより新しい変更は含まれません。",
  "notice.Expired": "データは {span}前のもので、判定するには古すぎます。同期が成功するまで、マシンは不明と数えます。",
  "notice.failed": "{source}: 新たに読み取れず、以前のデータを使っています: {message}",
  "notice.truncated": "{source}: 読み取りが不完全で、以前のデータを使っています: {message}",

  "notice.sync": "最新の同期が失敗し、以前のデータを使っています: {message}",
  "notice.more": "ほかに {count, number} 件のソースを新たに読み取れませんでした。",

  "footing.data": "データ: {time} ({ago})",
  "footing.notReadable": "サブスクリプション {all, number} 件中 {count, number} 件を読み取れません: {names}",
  "footing.notCovered": "サブスクリプション {count, number} 件が統合の対象外",
  "footing.Reports": "判定: Defender の正常性レポート",
  "footing.Derived": "判定: 拡張機能と評価から導出",
  "footing.Mixed": "判定: Defender の正常性レポート、ない場合は導出",
  "footing.syncing": "同期を実行中",
  "footing.fromMemory": "記憶から回答: ストアが応答しません",
  andMore: "{names}、ほか {count, number} 件",

  "list.machine": "マシン",
  "list.issue": "問題",
  "list.state": "状態",
  "list.for": "期間",
  "list.shown": "{total, number} 台中 {from, number}～{to, number}",
  "list.open": "{name} を開く",

  "summary.sentence":
    "{total, number} 台中、異常 {unhealthy, number} 台、正常 {healthy, number} 台、適用対象外 {notApplicable, number} 台。{unknown, number} 台は判定できませんでした",
  "summary.chart": "状態別のマシン: {numbers}",
  "summary.byIssue": "異常の内訳 (問題別)",
  "summary.byReason": "不明の内訳 (理由別)",
  "summary.worst": "異常なマシンが最も多い",
  "summary.worstIs": "{name} ({count, number})",
  "summary.notVerified": "正常 (ハートビート未確認)",
  "summary.show.Healthy": "正常を表示 ({count, number})",
  "summary.show.Unhealthy": "異常を表示 ({count, number})",
  "summary.show.NotApplicable": "適用対象外を表示 ({count, number})",
  "summary.show.Unknown": "不明を表示 ({count, number})",

  "coverage.headline": "サブスクリプション {all, number} 件中 {covered, number} 件が統合の対象です",
  "coverage.subscription": "サブスクリプション",
  "coverage.missing": "不足",
  "coverage.machines": "マシン",
  "coverage.notReadable": "読み取り不可: Vitals の ID に権限がありません",
  "coverage.unknown": "プランを読み取れませんでした",
  "coverage.more": "ほか {count, number} 件のサブスクリプション",

  "freshness.headline": "データは {span}前のものです",
  "freshness.next": "次の同期は {time} です",
  "freshness.nextSync": "次の同期は {time} です。",
  "freshness.source": "ソース",
  "freshness.read": "読み取り",
  "freshness.never": "なし",
  "freshness.complete": "完全",
  "freshness.notYet": "まだ読み取っていません",
  "freshness.failed": "失敗: {message}",
  "freshness.truncated": "不完全: {message}",
};
