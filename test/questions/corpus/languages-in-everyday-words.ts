/** The main questions as people type them: informally, without accents, in a hurry. */
export const LANGUAGES_IN_EVERYDAY_WORDS = `
Welche Server sind ungesund? => List state=Unhealthy
zeig mal die kaputten Maschinen => List state=Unhealthy
Was ist kaputt? => List state=Unhealthy
gibts probleme? => List state=Unhealthy
Könnten Sie mir bitte alle fehlerhaften Server anzeigen? => List state=Unhealthy
koennt ihr mir die defekten vms zeigen => List state=Unhealthy
welche Rechner haben ein Problem mit Defender => List state=Unhealthy
nicht gesunde Maschinen => List !state=Healthy
welche maschinen sind gesund => List state=Healthy
alle gesunden server bitte => List state=Healthy
wo läuft alles? => Summary
wo ist mde nicht anwendbar => List state=NotApplicable
nicht zutreffend => List state=NotApplicable
Überblick => Summary
wie siehts aus? => Summary
Wie ist die Lage? => Summary
gib mir eine zusammenfassung => Summary
was ist mit web-01 los? => Machine machine=web-01
warum ist web-01 ungesund => Machine machine=web-01
Wie geht es sql-02? => Machine machine=sql-02
hilfe => Help
was kannst du? => Help
Was kann ich dich fragen? => Help
moin, was ist denn heute alles kaputt? => List state=Unhealthy
gib mir mal ne liste der kranken server => List state=Unhealthy
welche kisten machen ärger => List state=Unhealthy
bei welchen Maschinen funktioniert der Agent nicht? => List state=Unhealthy
zeige alle VMs mit Problemen => List state=Unhealthy
sind alle server gesund? => Summary
alles gut? => Summary
Bitte um kurzen Statusbericht => Summary
welche systeme laufen sauber => List state=Healthy
für welche server ist defender nicht relevant => List state=NotApplicable
hat web-01 ein problem? => Machine machine=web-01
wie läuft prod-db? => Machine machine=prod-db
wieso ist sql-02 rot? => Machine machine=sql-02
welche befehle gibt es? => Help
ich brauch hilfe => Help
quelles machines sont en panne ? => List state=Unhealthy
montre-moi les serveurs défaillants => List state=Unhealthy
liste des vm en erreur svp => List state=Unhealthy
qu'est-ce qui ne marche pas ? => List state=Unhealthy
machines malades => List state=Unhealthy
quels serveurs ont des problemes => List state=Unhealthy
quelles machines sont saines ? => List state=Healthy
les serveurs qui vont bien => List state=Healthy
machines non applicables => List state=NotApplicable
où MDE ne s'applique pas ? => List state=NotApplicable
résumé => Summary
donne-moi un apercu => Summary
comment ça va ? => Summary
etat du parc => Summary
pourquoi web-01 est en panne ? => Machine machine=web-01
qu'est-ce qui se passe avec sql-02 => Machine machine=sql-02
aide => Help
que sais-tu faire ? => Help
bonjour, quelles sont les machines qui ne marchent pas ? => List state=Unhealthy
y a-t-il des serveurs en erreur => List state=Unhealthy
les machines cassees stp => List state=Unhealthy
affiche les VM qui ont un souci avec Defender => List state=Unhealthy
tout va bien ? => Summary
un petit résumé de la situation svp => Summary
quelles machines fonctionnent correctement => List state=Healthy
pour quelles machines MDE n'est pas applicable ? => List state=NotApplicable
c'est quoi le problème avec web-01 ? => Machine machine=web-01
est-ce que sql-02 va bien ? => Machine machine=sql-02
comment ça marche ? => Help
qu'est-ce que tu peux faire ? => Help
¿qué máquinas están mal? => List state=Unhealthy
muestrame los servidores con problemas => List state=Unhealthy
cuales son las maquinas no saludables => List !state=Healthy
servidores rotos => List state=Unhealthy
dame la lista de equipos con fallos por favor => List state=Unhealthy
maquinas sanas => List state=Healthy
¿Qué servidores están bien? => List state=Healthy
no aplicable => List state=NotApplicable
¿dónde no se aplica defender? => List state=NotApplicable
resumen => Summary
¿cómo vamos? => Summary
estado general => Summary
¿qué le pasa a web-01? => Machine machine=web-01
por que esta mal web-02 => Machine machine=web-02
ayuda => Help
¿qué puedes hacer? => Help
hola, ¿hay máquinas con errores? => List state=Unhealthy
enséñame lo que está roto => List state=Unhealthy
q maquinas tienen problemas => List state=Unhealthy
¿está todo bien? => Summary
dame un resumen general porfa => Summary
las que funcionan bien => List state=Healthy
equipos donde no aplica MDE => List state=NotApplicable
¿qué pasa con sql-02? => Machine machine=sql-02
web-01 está mal? => Machine machine=web-01
¿cómo funciona esto? => Help
¿me puedes ayudar? => Help
quais máquinas estão com problema? => List state=Unhealthy
me mostra os servidores quebrados => List state=Unhealthy
lista as vms com erro => List state=Unhealthy
maquinas nao saudaveis => List !state=Healthy
quais servidores estão saudáveis? => List state=Healthy
máquinas que estão ok => List state=Healthy
não aplicável => List state=NotApplicable
onde o MDE não se aplica? => List state=NotApplicable
resumo por favor => Summary
como estamos? => Summary
visao geral => Summary
o que há de errado com web-01? => Machine machine=web-01
por que o sql-02 está ruim => Machine machine=sql-02
ajuda => Help
o que você sabe fazer? => Help
oi, tem alguma máquina com defeito? => List state=Unhealthy
quais vms não estão funcionando? => List state=Unhealthy
me dá a lista dos servidores com falha => List state=Unhealthy
está tudo bem? => Summary
qual é a situação geral? => Summary
servidores que funcionam bem => List state=Healthy
máquinas não suportadas => List state=NotApplicable
o que aconteceu com web-01? => Machine machine=web-01
como está o sql-02? => Machine machine=sql-02
o que posso perguntar? => Help
preciso de ajuda => Help
異常なマシンを見せて => List state=Unhealthy
問題のあるサーバーは？ => List state=Unhealthy
壊れているマシン一覧 => List state=Unhealthy
正常でない VM を教えてください => List state=Unhealthy
正常なサーバーを表示して => List state=Healthy
健全なマシン => List state=Healthy
対象外のマシン => List state=NotApplicable
適用外は？ => List state=NotApplicable
概要 => Summary
状況を教えて => Summary
今どんな感じ？ => Summary
web-01 はどうなってる？ => Machine machine=web-01
web-01の状態 => Machine machine=web-01
なぜ sql-02 は異常ですか => Machine machine=sql-02
ヘルプ => Help
使い方を教えて => Help
何ができますか？ => Help
エラーが出ている VM はどれですか？ => List state=Unhealthy
調子の悪いサーバーを一覧表示して => List state=Unhealthy
異常はありますか => List state=Unhealthy
問題のないマシンは？ => List state=Healthy
MDE が適用されないサーバーを見せて => List state=NotApplicable
全体の状況は？ => Summary
状況報告お願いします => Summary
web-01 に何が起きた？ => Machine machine=web-01
sql-02 は大丈夫？ => Machine machine=sql-02
何ができるの？ => Help
使い方は？ => Help
welche server sind denn nicht in ordnung? => List !state=Healthy
ich möchte alle ungesunden linux server sehen => List os=Linux state=Unhealthy
wie viele maschinen sind kaputt? => Count state=Unhealthy
haben wir gerade probleme? => List state=Unhealthy
was ist bei dc-01 los? => Machine machine=dc-01
gesamtstatus bitte => Summary
hallo, wobei kannst du helfen? => Help
nicht unterstützte maschinen => List state=NotApplicable
je voudrais la liste des serveurs en panne => List state=Unhealthy
combien de machines sont en erreur ? => Count state=Unhealthy
quel est l'état de web-01 => Machine machine=web-01
tu peux m'aider ? => Help
est-ce que tout est ok ? => Summary
serveurs sains => List state=Healthy
¿cuántos servidores están fallando? => Count state=Unhealthy
necesito ver las máquinas con fallas => List state=Unhealthy
¿cuál es el estado de payroll? => Machine machine=payroll
máquinas no compatibles => List state=NotApplicable
¿qué comandos hay? => Help
quantas máquinas estão com erro? => Count state=Unhealthy
tem algum servidor quebrado? => List state=Unhealthy
qual o status do web-01? => Machine machine=web-01
me dá um resumo => Summary
como usar? => Help
何台が異常ですか => Count state=Unhealthy
故障しているサーバーの一覧 => List state=Unhealthy
web-01の詳細を見せて => Machine machine=web-01
全体的に大丈夫ですか？ => Summary
ヘルプをお願いします => Help
対象外の一覧 => List state=NotApplicable
`;
