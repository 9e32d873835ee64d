import type { tour as english } from "../en/tour.ts";

export const tour: Record<keyof typeof english, string> = {
  "tour.heading": "{number, number}/{count, number}: {title}",
  "tour.next": "次へ: {title}",
  "tour.back": "戻る",
  "reading.Tour": "ツアー",
  "tour.settings": "ダイジェストの設定",

  "tour.Ask.title": "普段の言葉で質問する",
  "tour.Ask":
    "同僚に尋ねるように質問してください。例:「異常なLinuxサーバー」「異常なマシンは何台ありますか?」。チャネルでは、最初に Vitals をメンションしてください。\n回答から続けて質問できます:「Windowsだけ」。",
  "tour.Answer.title": "回答の読み方",
  "tour.Answer":
    "マシンは、正常、異常、適用対象外、不明のいずれかです。不明が正常と数えられることはなく、判定できない理由も回答に示されます。\n最後の行は、データがいつのものか、何が見えなかったかを示します。8 時間より古いデータでは、すべての判定を取り下げます。",
  "tour.Machine.title": "1 台のマシンを見る",
  "tour.Machine":
    "「なぜweb-01は異常ですか?」と尋ねると、Defender のメッセージの原文、その意味、対処方法、判定の根拠が表示されます。\nTeams でメッセージを書くときに、Vitals アプリでマシンを検索し、そのカードを挿入できます。",
  "tour.Digests.title": "自動で通知を受け取る",
  "tour.Digests":
    "「subscribe」でこの会話にダイジェストが投稿されます。「subscribe Linux」なら一部だけです。新しい変化が最初に示され、多数のマシンが同時に異常になるとアラームで知らせます。\n「settings」で投稿の時刻とメンションする相手を変更できます。「mute web-01 for 7 days」でマシンをしばらく別に数えます。",
  "tour.Redeploys.title": "センサーを修復する",
  "tour.Redeploys":
    "「redeploy web-01」で計画が表示され、理由を書くと依頼になります。別の人が承認するまで、何も削除されません。その後、センサーが戻るまで見守ります。\n「show pending approvals」で承認待ちを表示し、「freeze redeploys」で以後の削除をすべて止めます。",
  "tour.notSetUp": "ここでは再デプロイが設定されていません。Vitals の運用者が {setting} を設定できます。",
};
