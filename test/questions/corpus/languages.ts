/** The main questions in German, French, Spanish, Portuguese and Japanese, asked with an English locale. */
export const LANGUAGES = `
Welche Maschinen sind ungesund? => List state=Unhealthy
Zeig mir alle defekten Server in Contoso Prod => List state=Unhealthy subscription=@prod
Kannst du mir bitte die kaputten Windows Server zeigen? => List state=Unhealthy os=Windows
ungesunde Linux-Server => List state=Unhealthy os=Linux
welche Maschinen haben Probleme => List state=Unhealthy
welche VMs sind nicht gesund => List !state=Healthy
Welche Server sind in Ordnung? => List state=Healthy
gesunde Maschinen => List state=Healthy
auf welche Maschinen ist MDE nicht anwendbar? => List state=NotApplicable
nicht anwendbar => List state=NotApplicable
unbekannte Maschinen => List state=Unknown
Wie viele Maschinen sind ungesund? => Count state=Unhealthy
Übersicht => Summary
Wie geht es uns? => Summary
Zusammenfassung bitte => Summary
Warum ist web-01 nicht gesund? => Machine machine=web-01
Was ist los mit sql-02? => Machine machine=sql-02
Hilfe => Help
Was kannst du? => Help
Hallo => Greeting
Vielen Dank! => Thanks
Löschen Sie alle VMs => ?
Wie ist das Wetter? => ?
Quelles machines sont en mauvaise santé ? => List state=Unhealthy
Quelles VM ne fonctionnent pas ? => List state=Unhealthy
Montre-moi les machines défaillantes => List state=Unhealthy
machines avec des problèmes dans Contoso Dev => List state=Unhealthy subscription=@dev
Quelles machines ne sont pas saines ? => List !state=Healthy
machines saines => List state=Healthy
non applicable => List state=NotApplicable
Quelles machines ne sont pas prises en charge ? => List state=NotApplicable
combien de machines sont en panne => Count state=Unhealthy
résumé => Summary
Comment ça va ? => Summary
Pourquoi web-01 est-elle malade ? => Machine machine=web-01
qu'est-ce qui ne va pas avec web-01 ? => Machine machine=web-01
aide => Help
Que peux-tu faire ? => Help
Bonjour => Greeting
merci beaucoup => Thanks
supprime toutes les machines => ?
¿Qué máquinas no están sanas? => List !state=Healthy
máquinas con problemas => List state=Unhealthy
¿Cuáles servidores están en mal estado? => List state=Unhealthy
muéstrame las máquinas sanas => List state=Healthy
servidores linux con fallos en contoso prod => List state=Unhealthy os=Linux subscription=@prod
no aplicable => List state=NotApplicable
¿cuántas máquinas tienen problemas? => Count state=Unhealthy
resumen => Summary
¿Cómo estamos? => Summary
¿Por qué web-01 no está sana? => Machine machine=web-01
¿Qué le pasa a web-01? => Machine machine=web-01
ayuda => Help
¿Qué puedes hacer? => Help
hola => Greeting
muchas gracias => Thanks
borra todas las máquinas => ?
Quais máquinas não estão saudáveis? => List !state=Healthy
máquinas com problemas => List state=Unhealthy
mostre-me as máquinas saudáveis => List state=Healthy
servidores windows com falhas => List state=Unhealthy os=Windows
não aplicável => List state=NotApplicable
quantas máquinas têm problemas? => Count state=Unhealthy
resumo => Summary
Como estamos? => Summary
Por que web-01 não está saudável? => Machine machine=web-01
O que há de errado com web-01? => Machine machine=web-01
ajuda => Help
o que você pode fazer? => Help
olá => Greeting
obrigado => Thanks
異常なマシンはどれですか? => List state=Unhealthy
異常なVM => List state=Unhealthy
異常なLinuxサーバー => List state=Unhealthy os=Linux
正常なサーバーを表示して => List state=Healthy
正常でないマシン => List state=Unhealthy
対象外のマシン => List state=NotApplicable
適用されないマシンは? => List state=NotApplicable
何台が異常ですか => Count state=Unhealthy
概要 => Summary
全体の状況を教えてください => Summary
web-01の状態は? => Machine machine=web-01
なぜweb-01は異常ですか? => Machine machine=web-01
ヘルプ => Help
何ができますか => Help
こんにちは => Greeting
ありがとうございます => Thanks
天気はどうですか => ?
すべてのVMを削除して => ?
`;
