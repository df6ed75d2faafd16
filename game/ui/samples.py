"""Sample words for the gallery; ``|`` stands for a break, which the build bakes into catalogs."""

from dataclasses import dataclass, fields

from game.ui.text.runs import BREAK


@dataclass(frozen=True)
class Sample:
    """A few words of one language: enough to fill every widget."""

    name: str
    question: str
    sentence: str
    long: str
    options: tuple[str, ...]
    cards: tuple[str, ...]
    yes: str
    no: str

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            baked = (
                value.replace("|", BREAK)
                if isinstance(value, str)
                else tuple(text.replace("|", BREAK) for text in value)
            )
            object.__setattr__(self, field.name, baked)


SAMPLES = {
    "en": Sample(
        name="Suri",
        question="Whose photo is it?",
        sentence="We keep your answers and send them when the site is there.",
        long="Look, the whole team is on it! I want to show it to everybody. But Bayan is on it "
        "too, and I have not asked him yet. Lesson 3.11 says: ask first.",
        options=("Ask Bayan first", "Post it now", "Tell Grandfather about it"),
        cards=("Name of my school", "Favourite song", "Home address", "A drawing"),
        yes="Public",
        no="Private",
    ),
    "th": Sample(
        name="สุรี",
        question="แบบ|ทดสอบ: รูป|นี้|เป็น|ของ|ใคร?",
        sentence="เรา|เก็บ|คำ|ตอบ|ไว้|และ|จะ|ส่ง|เมื่อ|เชื่อม|ต่อ|ได้",
        long="ดู|สิ ทั้ง|ทีม|อยู่|ใน|รูป! ฉัน|อยาก|ให้|ทุก|คน|เห็น "
        "แต่|บายัน|ก็|อยู่|ใน|รูป|ด้วย และ|ฉัน|ยัง|ไม่|ได้|ถาม|เขา "
        "บทเรียน 3.11 บอก|ว่า ถาม|ก่อน|ที่|หนึ่ง",
        options=("ถาม|บายัน|ก่อน", "โพสต์|เลย", "เล่า|ให้|คุณ|ปู่|ฟัง"),
        cards=("ชื่อ|โรงเรียน", "เพลง|โปรด", "ที่|อยู่|บ้าน", "ภาพ|วาด"),
        yes="สาธารณะ",
        no="ส่วน|ตัว",
    ),
    "ur": Sample(
        name="سوری",
        question="یہ کس کی تصویر ہے؟",
        sentence="آپ کے جواب محفوظ ہیں اور رابطہ ہونے پر بھیجے جائیں گے۔",
        long="دیکھو، پوری ٹیم اس میں ہے! میں سب کو دکھانا چاہتی ہوں۔ لیکن بایان بھی اس میں ہے "
        "اور میں نے ابھی اس سے نہیں پوچھا۔ سبق 3.11 کہتا ہے: پہلے پوچھو۔",
        options=("پہلے بایان سے پوچھو", "ابھی پوسٹ کرو", "دادا کو بتاؤ"),
        cards=("اسکول کا نام", "پسندیدہ گانا", "گھر کا پتہ", "ایک تصویر"),
        yes="سب کے لیے",
        no="نجی",
    ),
    "km": Sample(
        name="សុរី",
        question="តើ|រូបថត|នេះ|ជា|របស់|អ្នកណា?",
        sentence="យើង|រក្សា|ចម្លើយ|របស់|អ្នក",
        long="មើល! ក្រុម|ទាំងមូល|នៅ|ក្នុង|រូបថត|នេះ",
        options=("សួរ|គាត់|មុន", "បង្ហោះ|ឥឡូវ", "ប្រាប់|ជីតា"),
        cards=("ឈ្មោះ|សាលា", "ចម្រៀង", "អាសយដ្ឋាន", "គំនូរ"),
        yes="សាធារណៈ",
        no="ឯកជន",
    ),
}
