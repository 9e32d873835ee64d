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
Welche VMs sind krank? => List state=Unhealthy
Welche Server funktionieren nicht? => List state=Unhealthy
Zeige ungesunde Maschinen => List state=Unhealthy
Liste aller ungesunden VMs => List state=Unhealthy
Gibt es ungesunde Maschinen? => List state=Unhealthy
Gibt es Probleme? => List state=Unhealthy
Welche Maschinen haben Fehler? => List state=Unhealthy
Ich möchte alle defekten Server sehen => List state=Unhealthy
Bitte zeige mir die fehlerhaften Linux Maschinen in Contoso Dev => List os=Linux state=Unhealthy subscription=@dev
Was ist kaputt? => List state=Unhealthy
was läuft nicht => List state=Unhealthy
Welche Agenten sind defekt? => List state=Unhealthy
Welche Sensoren sind ungesund? => List state=Unhealthy
alle gesunden Server => List state=Healthy
Welche VMs sind gesund? => List state=Healthy
Wie viele Server sind gesund? => Count state=Healthy
Bei welchen Maschinen ist Defender nicht anwendbar? => List state=NotApplicable
nicht unterstützte Maschinen => List state=NotApplicable
Wie ist der Status? => Summary
Status bitte => Summary
Wie sieht es aus? => Summary
Ist alles in Ordnung? => Summary
Alles ok? => Summary
Gib mir einen Überblick => Summary
Wie geht es web-01? => Machine machine=web-01
Was hat web-01? => Machine machine=web-01
Zeig mir web-01 => Machine machine=web-01
Status von web-01 => Machine machine=web-01
Details zu sql-02 => Machine machine=sql-02
Warum ist web-01 krank? => Machine machine=web-01
Ist web-01 gesund? => Machine machine=web-01
Kannst du mir helfen? => Help
Was kann ich fragen? => Help
Guten Morgen => Greeting
Danke schön => Thanks
ungesunde Maschinen außer Contoso Dev => List !subscription=@dev state=Unhealthy
ungesunde Windows Server in West Europe => List os=Windows region=westeurope state=Unhealthy
Quelles VM sont malades ? => List state=Unhealthy
Quels serveurs sont en panne ? => List state=Unhealthy
Montre les machines en erreur => List state=Unhealthy
Affiche les serveurs défectueux => List state=Unhealthy
Liste des machines malades => List state=Unhealthy
Y a-t-il des machines malades ? => List state=Unhealthy
Y a-t-il des problèmes ? => List state=Unhealthy
Quelles machines ont des problèmes ? => List state=Unhealthy
Je voudrais voir les machines malades dans Contoso Prod => List state=Unhealthy subscription=@prod
machines linux malades => List os=Linux state=Unhealthy
Quelles machines sont saines ? => List state=Healthy
machines en bonne santé => List state=Healthy
Combien de serveurs sont sains ? => Count state=Healthy
Pour quelles machines Defender n'est-il pas applicable ? => List state=NotApplicable
machines non prises en charge => List state=NotApplicable
Quel est l'état ? => Summary
Donne-moi un résumé => Summary
Est-ce que tout va bien ? => Summary
Tout va bien ? => Summary
vue d'ensemble => Summary
Comment va web-01 ? => Machine machine=web-01
Qu'a web-01 ? => Machine machine=web-01
Montre-moi web-01 => Machine machine=web-01
état de web-01 => Machine machine=web-01
détails sur sql-02 => Machine machine=sql-02
Est-ce que web-01 est saine ? => Machine machine=web-01
Peux-tu m'aider ? => Help
Bonsoir => Greeting
Merci ! => Thanks
¿Qué servidores están enfermos? => List state=Unhealthy
¿Qué máquinas tienen problemas? => List state=Unhealthy
Muestra las máquinas con errores => List state=Unhealthy
Lista de servidores defectuosos => List state=Unhealthy
¿Hay máquinas con problemas? => List state=Unhealthy
¿Hay problemas? => List state=Unhealthy
Quiero ver las máquinas dañadas en Contoso Dev => List state=Unhealthy subscription=@dev
máquinas linux con problemas => List os=Linux state=Unhealthy
¿Qué está mal? => List state=Unhealthy
¿Qué máquinas están sanas? => List state=Healthy
servidores en buen estado => List state=Healthy
¿Cuántos servidores están bien? => Count state=Healthy
¿En qué máquinas no es aplicable Defender? => List state=NotApplicable
máquinas no compatibles => List state=NotApplicable
¿Cuál es el estado? => Summary
Dame un resumen => Summary
¿Está todo bien? => Summary
¿Todo bien? => Summary
¿Cómo está web-01? => Machine machine=web-01
Muéstrame web-01 => Machine machine=web-01
estado de web-01 => Machine machine=web-01
detalles de sql-02 => Machine machine=sql-02
¿Está sana web-01? => Machine machine=web-01
¿Puedes ayudarme? => Help
Buenos días => Greeting
¡Muchas gracias! => Thanks
Quais servidores estão doentes? => List state=Unhealthy
Quais máquinas têm problemas? => List state=Unhealthy
Mostre as máquinas com erros => List state=Unhealthy
Lista de servidores defeituosos => List state=Unhealthy
Há máquinas com problemas? => List state=Unhealthy
Há problemas? => List state=Unhealthy
Quero ver as máquinas danificadas em Contoso Dev => List state=Unhealthy subscription=@dev
máquinas linux com problemas => List os=Linux state=Unhealthy
Quais máquinas estão saudáveis? => List state=Healthy
servidores em bom estado => List state=Healthy
Quantos servidores estão bem? => Count state=Healthy
Em quais máquinas o Defender não é aplicável? => List state=NotApplicable
máquinas não compatíveis => List state=NotApplicable
Qual é o estado? => Summary
Me dê um resumo => Summary
Está tudo bem? => Summary
Tudo bem? => Summary
Como está web-01? => Machine machine=web-01
Mostre-me web-01 => Machine machine=web-01
status de web-01 => Machine machine=web-01
detalhes de sql-02 => Machine machine=sql-02
web-01 está saudável? => Machine machine=web-01
Você pode me ajudar? => Help
Bom dia => Greeting
Muito obrigado! => Thanks
どのマシンが異常ですか? => List state=Unhealthy
異常なサーバーを教えてください => List state=Unhealthy
問題のあるマシンを表示してください => List state=Unhealthy
異常なマシンの一覧 => List state=Unhealthy
異常なマシンはありますか? => List state=Unhealthy
問題はありますか? => List state=Unhealthy
エラーのあるVM => List state=Unhealthy
Linuxの異常なマシン => List os=Linux state=Unhealthy
正常なマシンはどれですか? => List state=Healthy
正常なサーバーは何台ありますか? => Count state=Healthy
Defenderが適用されないマシンはどれですか? => List state=NotApplicable
サポートされていないマシン => List state=NotApplicable
状況はどうですか? => Summary
状態を教えて => Summary
ステータス => Summary
全部正常ですか? => Summary
web-01はどうですか? => Machine machine=web-01
web-01の詳細を見せて => Machine machine=web-01
web-01について教えてください => Machine machine=web-01
web-01は正常ですか? => Machine machine=web-01
助けてください => Help
使い方を教えて => Help
おはようございます => Greeting
どうもありがとう => Thanks
Contoso Prodの異常なマシン => List state=Unhealthy subscription=@prod
`;
