import type { files as english } from "../en/files.ts";

export const files: Record<keyof typeof english, string> = {
  "export.total": "ファイルは {total, number} 行です。",
  "export.download": "ダウンロード",
  "export.empty.title": "エクスポートするものがありません",
  "export.empty.sentence": "エクスポートするものがありません。一致するものがありません",
  "export.Consent.title": "ファイル",
  "export.Consent.sentence": "ファイルは {total, number} 行です",
  "export.Consent.how": "OneDrive に保存してよいか、Teams が確認します。",
  "export.Link.title": "ファイルの準備ができました",
  "export.Link.sentence": "ファイルの準備ができました ({total, number} 行)",
  "export.Link.how": "リンクは 1 回だけ、{time} まで使えます。最初に開いた人がファイルを受け取ります。",
  "export.Elsewhere.title": "ここではファイルを渡せません",
  "export.Elsewhere.sentence": "ここではファイルを渡せません。回答は {total, number} 行です",
  "export.Elsewhere.how":
    "個人チャットでお尋ねください。そこでは Teams がファイルを受け取れます。ほかの場所でリンクを使うには、README のとおり、Vitals の管理者が公開アドレスを設定する必要があります。",
  "export.Nowhere.title": "ここではファイルを渡せません",
  "export.Nowhere.sentence": "ここではファイルを渡せません。回答は {total, number} 行です",
  "export.Nowhere.how":
    "ここでは Teams がファイルを受け取れません。リンクを使うには、README のとおり、Vitals の管理者が公開アドレスを設定する必要があります。",
  "export.refused": "わかりました。ファイルは渡しません。",
  "export.failed": "Teams がファイルを受け取りませんでした。もう一度お尋ねください。",
};
