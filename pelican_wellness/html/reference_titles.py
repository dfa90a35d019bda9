"""Headings above a list of sources, as articles in each language have them.

They are the usual names of such sections in the language's Wikipedia, and what is taught for papers there. Capitals and
accents make no difference. The titles of all languages count in every article, for not every writer states the language.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Stated(NamedTuple):
    """What a language has, with `; ` between."""

    titles: str
    """The headings."""
    beside: str
    """What may stand in such a heading beside them: notes, links, what to read on."""
    conjunction: str = ""
    """The word between the two, where it is written by itself."""


AMBIGUOUS = "Fonts"
"""Titles that are something else in another language ("fonts" are sources in Catalan): they count in their own alone."""

STATED: Mapping[str, Stated] = {
    "ar": Stated(
        "المراجع; مراجع; المصادر; مصادر; المصادر والمراجع; المراجع والمصادر; قائمة المراجع; قائمة المصادر; "
        "ثبت المراجع; المراجع العلمية; المصادر العلمية; مراجع علمية; مصادر علمية; مصادر ومراجع; مراجع ومصادر; "
        "قائمة المصادر والمراجع; قائمة المراجع والمصادر; المراجع المستخدمة; المراجع والروابط; المصادر والروابط; "
        "المراجع والهوامش; الهوامش والمراجع; المصادر والهوامش; المصدر; المرجع; الببليوغرافيا; ببليوغرافيا",
        "ملاحظات; هوامش; روابط; الملاحظات; الهوامش; الحواشي; الروابط; روابط خارجية; وصلات خارجية; قراءات إضافية; "
        "لمزيد من القراءة",
        "و",
    ),
    "bg": Stated(
        "Източници; Използвани източници; Литература; Използвана литература; Библиография; Препратки; "
        "Цитирана литература; Списък на източниците; Списък на литературата; Списък на използваната литература; "
        "Списък на използваните източници; Списък с литература; Списък с източници; Научни източници; "
        "Научна литература; Литературни източници; Цитирани източници; Библиографска справка; "
        "Библиографски източници; Библиографски списък; Източници на информация; Референции",
        "Бележки; Връзки; Бележки под линия; Външни препратки; Външни връзки; Полезни връзки; Полезни линкове; "
        "Препоръчана литература; Допълнителна литература; За допълнително четене",
        "и",
    ),
    "ca": Stated(
        "Referències; Bibliografia; Fonts; Fonts consultades; Obres citades; Referències bibliogràfiques; "
        "Literatura; Referència; Fonts bibliogràfiques; Bibliografia consultada; Bibliografia citada; "
        "Obres consultades; Referències científiques; Fonts científiques; Llista de referències; "
        "Literatura citada; Webgrafia",
        "Notes; Enllaços; Notes a peu de pàgina; Enllaços externs; Lectures recomanades; Per saber-ne més; Recursos",
        "i",
    ),
    "cs": Stated(
        "Zdroje; Literatura; Reference; Použité zdroje; Použitá literatura; Prameny; Seznam literatury; "
        "Seznam použité literatury; Bibliografie; Odkazy na zdroje; Seznam zdrojů; Seznam použitých zdrojů; "
        "Citovaná literatura; Citované zdroje; Citace; Zdroje informací; Použité prameny; Odborná literatura; "
        "Odborné zdroje; Vědecké zdroje; Literární zdroje; Bibliografické odkazy; Bibliografické citace; "
        "Seznam pramenů; Seznam literatury a zdrojů; Seznam zdrojů a literatury; Seznam pramenů a literatury; "
        "Seznam použité literatury a zdrojů; Seznam použitých zdrojů a literatury; "
        "Seznam použitých pramenů a literatury; Informační zdroje; Seznam referencí",
        "Poznámky; Odkazy; Poznámky pod čarou; Externí odkazy; Užitečné odkazy; Související odkazy; Další čtení; "
        "Doporučená literatura; Další zdroje",
        "a",
    ),
    "da": Stated(
        "Kilder; Referencer; Litteratur; Litteraturliste; Kildeliste; Kildehenvisninger; Bibliografi; "
        "Kilder og litteratur; Referenceliste; Litteraturhenvisninger; Kildefortegnelse; Litteraturfortegnelse; "
        "Anvendt litteratur; Anvendte kilder; Kildehenvisning; Citeret litteratur; Videnskabelige kilder; "
        "Videnskabelige referencer",
        "Noter; Links; Fodnoter; Eksterne henvisninger; Eksterne links; Henvisninger; Læs mere; Videre læsning",
        "og",
    ),
    "de": Stated(
        "Quellen; Literatur; Literaturverzeichnis; Quellenverzeichnis; Quellenangaben; Quellenangabe; "
        "Quellennachweise; Quellennachweis; Einzelnachweise; Literaturangaben; Literaturliste; "
        "Literaturnachweise; Literaturhinweise; Nachweise; Belege; Referenzen; Bibliografie; Bibliographie; "
        "Verwendete Literatur; Verwendete Quellen; Studien und Quellen; Quellenliste; Literaturquellen; "
        "Zitierte Literatur; Einzelnachweis; Wissenschaftliche Quellen; Wissenschaftliche Literatur; "
        "Quellenverweise; Literaturverweise",
        "Anmerkungen; Fußnoten; Links; Weblinks; Weiterführende Literatur; Studien; Fußnote; Weiterlesen; "
        "Zum Weiterlesen; Lesetipps; Externe Links",
        "und",
    ),
    "el": Stated(
        "Πηγές; Βιβλιογραφία; Παραπομπές; Αναφορές; Βιβλιογραφικές αναφορές; Βιβλιογραφικές παραπομπές; "
        "Αναφορές και πηγές; Βιβλιογραφικές πηγές; Βιβλιογραφικός κατάλογος; Κατάλογος βιβλιογραφίας; "
        "Κατάλογος πηγών; Λίστα πηγών; Επιστημονικές πηγές; Επιστημονικές αναφορές; Επιστημονική βιβλιογραφία; "
        "Επιλεγμένη βιβλιογραφία; Ενδεικτική βιβλιογραφία; Πηγές πληροφοριών; Αναφορές πηγών; Αρθρογραφία; "
        "Δικτυογραφία",
        "Σημειώσεις; Σύνδεσμοι; Υποσημειώσεις; Εξωτερικοί σύνδεσμοι; Χρήσιμοι σύνδεσμοι; Περαιτέρω ανάγνωση; "
        "Προτεινόμενη βιβλιογραφία; Διαβάστε περισσότερα",
        "και",
    ),
    "en": Stated(
        "References; Reference; Reference list; List of references; Sources; Source list; Bibliography; "
        "Literature; Literature cited; Citations; Works cited; Works consulted; Sources cited; References cited; "
        "Selected references; Key references; Scientific references; Selected sources; Key sources; "
        "Scientific sources; Selected bibliography; Selected literature; Scientific literature",
        "Notes; Footnotes; Links; External links; Further reading; Resources",
        "and",
    ),
    "es": Stated(
        "Referencias; Referencia; Bibliografía; Fuentes; Referencias bibliográficas; Bibliografía consultada; "
        "Fuentes consultadas; Fuentes bibliográficas; Obras citadas; Literatura; Literatura citada; "
        "Lista de referencias; Referencias científicas; Fuentes científicas; Obras consultadas; "
        "Bibliografía citada; Referencias consultadas; Literatura consultada; Listado de referencias; "
        "Literatura científica; Webgrafía",
        "Notas; Enlaces; Lecturas recomendadas; Notas al pie; Enlaces externos; Enlaces de interés; "
        "Lecturas complementarias; Para saber más; Recursos",
        "y",
    ),
    "fa": Stated(
        "منابع; مراجع; مآخذ; کتاب‌شناسی; کتابشناسی; پانویس; فهرست منابع; منابع و مآخذ; ارجاعات; منبع; "
        "منابع علمی; مراجع علمی; فهرست مراجع; فهرست مآخذ; منابع و مراجع; مراجع و منابع; منابع مورد استفاده; "
        "رفرنس‌ها; رفرنس; ارجاع‌ها",
        "یادداشت‌ها; پیوندها; یادداشت; پانویس‌ها; پانوشت‌ها; لینک‌ها; پیوند به بیرون; مطالعهٔ بیشتر; برای مطالعهٔ بیشتر",
        "و",
    ),
    "fi": Stated(
        "Lähteet; Viitteet; Kirjallisuus; Lähdeluettelo; Kirjallisuusluettelo; Kirjallisuutta; Lähdeviitteet; "
        "Viiteluettelo; Käytetyt lähteet; Käytetty kirjallisuus; Kirjallisuusviitteet; Kirjallisuuslähteet; "
        "Lähdekirjallisuus; Lähdemerkinnät; Lähdeaineisto; Lähdemateriaali; Viittaukset; Viitatut lähteet; "
        "Tieteelliset lähteet; Tutkimusviitteet; Bibliografia",
        "Huomautukset; Linkit; Alaviitteet; Loppuviitteet; Ulkoiset linkit; Aiheesta muualla; "
        "Hyödyllisiä linkkejä; Lue lisää; Lisälukemista; Lisätietoa",
        "ja",
    ),
    "fr": Stated(
        "Références; Référence; Bibliographie; Sources; Références bibliographiques; Sources bibliographiques; "
        "Notes et références; Sources et références; Ouvrages cités; Littérature; Liste des références; "
        "Sources consultées; Sources scientifiques; Références scientifiques; Études citées; Sources citées; "
        "Ouvrages consultés; Bibliographie sélective; Liste de références; Littérature scientifique; "
        "Références citées; Webographie",
        "Notes; Liens; Pour aller plus loin; Études; Notes de bas de page; Liens externes; Liens utiles; "
        "Lectures complémentaires; Pour en savoir plus; Ressources",
        "et",
    ),
    "he": Stated(
        "מקורות; ביבליוגרפיה; הפניות; סימוכין; רשימת מקורות; רשימה ביבליוגרפית; ספרות; אסמכתאות; מראי מקום; "
        "מקור; רשימת המקורות; מקורות מידע; מקורות מדעיים; מקורות וקישורים; מקורות והערות; הערות ומקורות; "
        "מקורות והפניות; הפניות ומקורות; הערות שוליים ומקורות; רשימת ספרות; ספרות מקצועית; מראי מקומות; רפרנסים",
        "הערות; קישורים; הערות שוליים; קישורים חיצוניים; לקריאה נוספת; קריאה נוספת",
    ),
    "hi": Stated(
        "संदर्भ; सन्दर्भ; स्रोत; संदर्भ सूची; सन्दर्भ सूची; ग्रंथ सूची; ग्रन्थ सूची; संदर्भ ग्रंथ; स्त्रोत; संदर्भ ग्रंथ सूची; "
        "ग्रंथसूची; स्रोत सूची; संदर्भ सामग्री; वैज्ञानिक संदर्भ; वैज्ञानिक स्रोत; संदर्भ एवं स्रोत; स्रोत एवं संदर्भ; "
        "रेफरेंस; रेफ़रेंस",
        "टिप्पणियाँ; कड़ियाँ; टिप्पणी; टिप्पणियां; लिंक; बाहरी कड़ियाँ; पाद टिप्पणियाँ; पादटिप्पणियाँ; आगे पढ़ें; और पढ़ें",
        "और",
    ),
    "hu": Stated(
        "Források; Hivatkozások; Irodalom; Irodalomjegyzék; Felhasznált irodalom; Bibliográfia; "
        "Felhasznált források; Forrásjegyzék; Szakirodalom; Forráslista; Források jegyzéke; Hivatkozásjegyzék; "
        "Hivatkozott irodalom; Hivatkozott források; Idézett irodalom; Idézett források; "
        "Felhasznált szakirodalom; Szakirodalmi hivatkozások; Szakirodalmi források; Irodalmi hivatkozások; "
        "Irodalmi források; Tudományos források; Tudományos hivatkozások; Válogatott irodalom; "
        "Válogatott bibliográfia",
        "Jegyzetek; Linkek; Lábjegyzet; Lábjegyzetek; Végjegyzetek; Megjegyzések; Külső hivatkozások; "
        "Külső linkek; Hasznos linkek; Ajánlott irodalom; További irodalom; További olvasnivaló; "
        "További információk",
        "és",
    ),
    "id": Stated(
        "Referensi; Daftar pustaka; Sumber; Rujukan; Bibliografi; Pustaka; Daftar referensi; Daftar rujukan; "
        "Kepustakaan; Sumber referensi; Daftar sumber; Sumber rujukan; Sumber pustaka; Sumber bacaan; "
        "Daftar bacaan; Acuan; Daftar acuan; Referensi ilmiah; Sumber ilmiah; Sumber informasi",
        "Catatan; Tautan; Catatan kaki; Pranala luar; Pranala; Tautan luar; Bacaan lanjutan; Bacaan lebih lanjut; Link",
        "dan",
    ),
    "it": Stated(
        "Fonti; Bibliografia; Riferimenti; Riferimenti bibliografici; Fonti bibliografiche; Fonti consultate; "
        "Letteratura; Note bibliografiche; Opere citate; Fonti scientifiche; Riferimenti scientifici; "
        "Letteratura scientifica; Letteratura citata; Opere consultate; Bibliografia essenziale; Sitografia; "
        "Studi citati; Fonti citate; Elenco delle fonti",
        "Note; Link; Approfondimenti; Note a piè di pagina; Collegamenti esterni; Link utili; Per approfondire; "
        "Letture consigliate; Risorse",
        "e",
    ),
    "ja": Stated(
        "参考文献; 出典; 引用文献; 参考資料; 文献; 参照; 引用; 引用元; 参考; 出典・参考文献; 参考文献・出典; "
        "文献一覧; 脚注・出典; 参考文献一覧; 参考文献リスト; 主な参考文献; 引用・参考文献; 引用文献・参考文献; "
        "引用・出典; 出典一覧; 参考サイト; 参考URL; 参考図書; 参考論文; 参考情報; 参考にした文献",
        "脚注; 注釈; リンク; 注; 注記; 外部リンク; 関連リンク; 関連文献",
    ),
    "ko": Stated(
        "참고 문헌; 참고문헌; 출처; 참고 자료; 참고자료; 인용 문헌; 인용문헌; 자료 출처; 레퍼런스; 참조; "
        "참고 문헌 목록; 참고문헌 목록; 주요 참고 문헌; 주요 참고문헌; 참고 논문; 참고논문; 참고 도서; "
        "참고 사이트; 참고한 자료; 인용; 인용 출처; 출처와 참고 문헌; 출처와 참고문헌",
        "각주; 주석; 링크; 주; 미주; 외부 링크; 관련 링크; 더 읽을거리; 더 읽기",
        "및",
    ),
    "nb": Stated(
        "Kilder; Referanser; Litteratur; Litteraturliste; Kildeliste; Kildehenvisninger; Bibliografi; "
        "Referanseliste; Kjelder; Kildehenvisning; Kildeoversikt; Litteraturhenvisninger; Litteraturoversikt; "
        "Brukte kilder; Sitert litteratur; Vitenskapelige kilder; Vitenskapelige referanser",
        "Noter; Lenker; Fotnoter; Eksterne lenker; Henvisninger; Les mer; Videre lesning",
        "og",
    ),
    "nl": Stated(
        "Bronnen; Referenties; Literatuur; Literatuurlijst; Bronvermelding; Bronvermeldingen; Bronnenlijst; "
        "Bibliografie; Geraadpleegde bronnen; Geraadpleegde literatuur; Literatuurverwijzingen; Referentielijst; "
        "Lijst van bronnen; Literatuuropgave; Literatuurverwijzing; Gebruikte bronnen; Gebruikte literatuur; "
        "Bronverwijzingen; Wetenschappelijke bronnen; Wetenschappelijke literatuur; Geciteerde literatuur",
        "Noten; Links; Voetnoten; Eindnoten; Externe links; Verder lezen; Meer lezen; Leestips",
        "en",
    ),
    "pl": Stated(
        "Źródła; Bibliografia; Literatura; Przypisy; Piśmiennictwo; Wykaz literatury; Wykorzystana literatura; "
        "Literatura cytowana; Referencje; Spis literatury; Wykaz źródeł; Spis źródeł; Lista źródeł; "
        "Wykaz piśmiennictwa; Literatura przedmiotu; Cytowana literatura; Źródła naukowe; Literatura naukowa; "
        "Wybrana bibliografia; Wybrane piśmiennictwo; Wykorzystane źródła; Wykaz literatury i źródeł; "
        "Materiały źródłowe; Netografia; Cytowane źródła; Bibliografia naukowa",
        "Uwagi; Linki; Linki zewnętrzne; Przydatne linki; Dalsza lektura; Literatura uzupełniająca; "
        "Polecana literatura; Przypisy końcowe",
        "i",
    ),
    "pt": Stated(
        "Referências; Referência; Bibliografia; Fontes; Referências bibliográficas; Fontes consultadas; "
        "Obras citadas; Literatura; Bibliografia consultada; Lista de referências; Fontes bibliográficas; "
        "Referências científicas; Fontes científicas; Obras consultadas; Bibliografia citada; Literatura citada; "
        "Referências citadas; Referências consultadas; Webgrafia",
        "Notas; Ligações; Notas de rodapé; Ligações externas; Ligações úteis; Leituras recomendadas; "
        "Leitura complementar; Para saber mais; Recursos",
        "e",
    ),
    "pt_BR": Stated(
        "Referências; Bibliografia; Fontes; Referências bibliográficas; Fontes consultadas; Obras citadas; "
        "Referência; Lista de referências; Referências científicas; Fontes científicas; Fontes bibliográficas; "
        "Bibliografia consultada; Literatura consultada; Literatura citada; Literatura; Referências citadas; "
        "Referências consultadas",
        "Notas; Links; Notas de rodapé; Links externos; Links úteis; Leituras recomendadas; "
        "Leitura complementar; Para saber mais; Saiba mais; Recursos",
        "e",
    ),
    "ro": Stated(
        "Surse; Bibliografie; Referințe; Referinţe; Referințe bibliografice; Literatură; Lucrări citate; "
        "Surse bibliografice; Note bibliografice; Bibliografie selectivă; Referință; Lista de referințe; "
        "Listă de referințe; Lista bibliografică; Listă bibliografică; Surse de informare; Surse consultate; "
        "Surse utilizate; Surse citate; Surse științifice; Referințe științifice; Literatură științifică; "
        "Literatură de specialitate; Literatură citată; Bibliografia; Bibliografie consultată; "
        "Lucrări consultate; Citări; Webografie",
        "Note; Legături; Note de subsol; Legături externe; Linkuri; Linkuri utile; Lectură suplimentară; "
        "Lecturi recomandate; Lecturi suplimentare; Resurse",
        "și",
    ),
    "ru": Stated(
        "Источники; Литература; Список литературы; Библиография; Использованная литература; "
        "Использованные источники; Список источников; Список использованных источников; "
        "Список использованной литературы; Цитируемая литература; Ссылки на источники; "
        "Список литературы и источников; Список источников и литературы; "
        "Список использованной литературы и источников; Список использованных источников и литературы; "
        "Литературные источники; Научные источники; Научная литература; Библиографический список; "
        "Список использованных материалов; Использованные материалы; Цитированная литература; "
        "Библиографические ссылки; Источники информации; Библиографические источники; Использованные исследования",
        "Примечания; Ссылки; Сноски; Полезные ссылки; Внешние ссылки; Рекомендуемая литература; "
        "Дополнительная литература; Что почитать; Дополнительные материалы",
        "и",
    ),
    "sl": Stated(
        "Viri; Literatura; Reference; Bibliografija; Viri in literatura; Literatura in viri; Seznam literature; "
        "Sklici; Uporabljeni viri; Uporabljena literatura; Navedeni viri; Seznam virov; "
        "Seznam uporabljenih virov; Seznam uporabljene literature; Seznam virov in literature; "
        "Seznam literature in virov; Citirana literatura; Citirani viri; Navedena literatura; "
        "Strokovna literatura; Znanstvena literatura; Strokovni viri; Znanstveni viri; Literaturni viri; "
        "Bibliografski viri; Viri informacij; Spletni viri",
        "Opombe; Povezave; Sprotne opombe; Opombe pod črto; Zunanje povezave; Koristne povezave; "
        "Priporočena literatura; Dodatna literatura; Nadaljnje branje; Za nadaljnje branje",
        "in",
    ),
    "sv": Stated(
        "Källor; Referenser; Litteratur; Källförteckning; Litteraturlista; Litteraturförteckning; Referenslista; "
        "Bibliografi; Källhänvisningar; Källor och litteratur; Referensförteckning; Källhänvisning; Källista; "
        "Litteraturhänvisningar; Använda källor; Citerad litteratur; Vetenskapliga källor; "
        "Vetenskapliga referenser; Källor och referenser",
        "Noter; Länkar; Fotnoter; Slutnoter; Externa länkar; Läs mer; Vidare läsning; Lästips",
        "och",
    ),
    "tr": Stated(
        "Kaynaklar; Kaynakça; Referanslar; Bibliyografya; Yararlanılan kaynaklar; Kaynak listesi; Literatür; "
        "Kullanılan kaynaklar; Faydalanılan kaynaklar; Başvurulan kaynaklar; Alıntılanan kaynaklar; "
        "Atıf yapılan kaynaklar; Bilimsel kaynaklar; Bilimsel referanslar; Referans listesi; Kaynaklar listesi; "
        "Kaynakça listesi; Literatür listesi; Bibliyografi; Atıflar; Seçilmiş kaynakça",
        "Notlar; Bağlantılar; Dipnotlar; Son notlar; Dış bağlantılar; Faydalı bağlantılar; Yararlı bağlantılar; "
        "İleri okuma; Ek okuma; Okuma önerileri; Ek kaynaklar",
        "ve",
    ),
    "uk": Stated(
        "Джерела; Література; Список літератури; Бібліографія; Використана література; Використані джерела; "
        "Список джерел; Список використаних джерел; Список використаної літератури; Посилання на джерела; "
        "Джерела і література; Джерела й література; Література і джерела; Література й джерела; "
        "Список літератури та джерел; Список літератури і джерел; Список джерел та літератури; "
        "Список джерел і літератури; Список використаних джерел та літератури; "
        "Список використаних джерел і літератури; Список використаної літератури та джерел; Літературні джерела; "
        "Наукові джерела; Наукова література; Бібліографічний список; Бібліографічні посилання; "
        "Цитована література; Перелік джерел; Перелік посилань; Перелік літератури; Використані матеріали; "
        "Джерела інформації",
        "Примітки; Посилання; Виноски; Зноски; Корисні посилання; Зовнішні посилання; Рекомендована література; "
        "Додаткова література; Що почитати; Додаткові матеріали",
        "та",
    ),
    "vi": Stated(
        "Tài liệu tham khảo; Nguồn tham khảo; Tham khảo; Nguồn; Thư mục; Thư mục tham khảo; Trích dẫn; "
        "Chú thích nguồn; Nguồn trích dẫn; Danh mục tài liệu tham khảo; Danh sách tài liệu tham khảo; "
        "Các tài liệu tham khảo; Các nguồn tham khảo; Tư liệu tham khảo; Nguồn tài liệu; "
        "Nguồn tài liệu tham khảo; Nguồn thông tin; Tài liệu trích dẫn; Tham chiếu",
        "Ghi chú; Liên kết; Chú thích; Cước chú; Liên kết ngoài; Liên kết hữu ích; Đọc thêm",
        "và",
    ),
    "zh_Hans": Stated(
        "参考资料; 参考文献; 参考来源; 资料来源; 来源; 文献; 引用; 引用文献; 引文; 参考书目; 参考; 参考资料来源; "
        "文献来源; 主要参考文献; 参考文献列表; 参考资料列表; 参考链接; 引用来源; 引文来源; 出处; 资料出处; "
        "引用出处; 参考文献及资料来源",
        "注释; 脚注; 链接; 注; 注解; 尾注; 附注; 外部链接; 相关链接; 延伸阅读; 扩展阅读; 拓展阅读",
    ),
    "zh_Hant": Stated(
        "參考資料; 參考文獻; 參考來源; 資料來源; 來源; 文獻; 引用; 引用文獻; 引文; 參考書目; 參考; 文獻來源; "
        "主要參考文獻; 參考文獻列表; 參考資料列表; 參考連結; 引用來源; 引文來源; 出處; 資料出處; 引用出處; "
        "參考資料來源",
        "註釋; 註腳; 連結; 註; 註解; 腳註; 附註; 外部連結; 相關連結; 延伸閱讀",
    ),
}
